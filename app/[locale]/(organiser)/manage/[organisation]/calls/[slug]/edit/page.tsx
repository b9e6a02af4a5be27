import { redirect } from 'next/navigation'
import { localeOr } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string }> }

/** A call is written part by part, from its overview. */
export default async function EditCallPage({ params }: Props) {
  const { locale, organisation, slug } = await params
  redirect(paths.manageCall(localeOr(locale), organisation, slug))
}
