import { pageEntry } from '@/components/encounters/encounter-calendar'
import { shownEncounter } from '@/lib/encounters/cached.queries'
import { isLocale } from '@/lib/i18n/locales'
import { calendarFile } from '@/lib/mail/calendar'
import { missingFile, publicFile } from '@/lib/platform/file-response'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

/** One encounter for one's own calendar; opened again after a cancellation it takes the entry away. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params
  const encounter = isLocale(locale) ? await shownEncounter(slug) : null
  if (!isLocale(locale) || !encounter) return missingFile()
  const method = encounter.status === 'cancelled' ? 'CANCEL' : 'PUBLISH'
  return publicFile(calendarFile([pageEntry(encounter, locale)], { method }), {
    type: 'text/calendar',
    name: `${slug}.ics`,
  })
}
