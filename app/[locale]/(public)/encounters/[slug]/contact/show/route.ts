import { keyForPerson, seeOther } from '@/lib/auth/people-only'
import { localeOr } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** Somebody pressed the button. Changes nothing. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params
  const key = await keyForPerson(request, { purpose: 'encounterContact', slug })
  return seeOther(paths.encounterContact(localeOr(locale), slug), key)
}
