import { keyForPerson, seeOther } from '@/lib/auth/people-only'
import { localeOr } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** Somebody pressed the button. Changes nothing. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params
  return seeOther(
    paths.callContacts(localeOr(locale), slug),
    await keyForPerson(request, { purpose: 'callContacts', slug }),
  )
}
