import type { CallPage } from '@/lib/calls/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { CalendarEntry } from '@/lib/mail/calendar'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'

const quarter = 15 * 60_000

/** The last quarter of an hour before the deadline. A later deadline replaces it: SEQUENCE counts the amendments. */
export function callDeadlineEntry(call: CallPage, locale: Locale): CalendarEntry {
  const base = env().APP_URL
  const title = textFor(call.title, locale).text
  return {
    uid: `call-${call.id}@${new URL(base).hostname}`,
    sequence: call.amendments.length,
    startsAt: new Date(call.closesAt.getTime() - quarter),
    endsAt: call.closesAt,
    zone: call.zone,
    summary: translator(locale)('calls:public.event.summary', { title }),
    description: textFor(call.lede, locale).text,
    url: absolute(base, paths.call(locale, call.slug)),
    isCancelled: call.status === 'discontinued',
    updatedAt: call.updatedAt,
    alarmMinutes: 2 * 24 * 60,
  }
}
