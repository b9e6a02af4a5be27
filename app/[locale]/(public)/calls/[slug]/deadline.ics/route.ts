import { callDeadlineEntry } from '@/components/calls/call-calendar'
import { shownCall } from '@/lib/calls/cached.queries'
import { isLocale } from '@/lib/i18n/locales'
import { calendarFile } from '@/lib/mail/calendar'
import { missingFile, publicFile } from '@/lib/platform/file-response'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

/** The deadline of a call for one's own calendar, with a reminder two days before. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params
  const call = isLocale(locale) ? await shownCall(slug) : null
  if (!isLocale(locale) || !call) return missingFile()
  const method = call.status === 'discontinued' ? 'CANCEL' : 'PUBLISH'
  return publicFile(calendarFile([callDeadlineEntry(call, locale)], { method }), {
    type: 'text/calendar',
    name: `${slug}.ics`,
  })
}
