import { calendarAnswer, nothingThere } from '@/components/registrations/calendar-answer'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { findOwnCalendar } from '@/lib/registrations/calendar.queries'

type Context = { params: Promise<{ locale: string; id: string }> }

/** One's own entry, as it was attached to the confirmation. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params
  const file = await findOwnCalendar(await currentActor(), id, localeOr(locale))
  return file ? calendarAnswer(file) : nothingThere()
}
