import { cardEntry } from '@/components/encounters/encounter-calendar'
import { calendarEncounters } from '@/lib/encounters/cached.queries'
import { isLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { calendarFile } from '@/lib/mail/calendar'
import { missingFile, publicFile } from '@/lib/platform/file-response'

export const dynamic = 'error'
export const generateStaticParams = () => []

/** To be subscribed to: what is cancelled stays in it as cancelled. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return missingFile()
  const entries = (await calendarEncounters()).map((card) => cardEntry(card, locale))
  const name = translator(locale)('encounters:public.feed.calendar')
  return publicFile(calendarFile(entries, { method: 'PUBLISH', name }), { type: 'text/calendar' })
}
