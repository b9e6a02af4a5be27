import { redirect } from 'next/navigation'
import { localeOr } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string }> }

/** An encounter is written part by part, from its overview. */
export default async function EditEncounterPage({ params }: Props) {
  const { locale, organisation, slug } = await params
  redirect(paths.manageEncounter(localeOr(locale), organisation, slug))
}
