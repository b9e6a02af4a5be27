import { calendarAnswer, nothingThere } from '@/components/registrations/calendar-answer'
import { localeOr } from '@/lib/i18n/locales'
import { findOwnCalendar } from '@/lib/registrations/calendar.queries'
import { findLinkHolder } from '@/lib/registrations/link.queries'

type Context = { params: Promise<{ locale: string; token: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params
  const holder = await findLinkHolder(token)
  const file = holder && (await findOwnCalendar(holder, holder.registrationId, localeOr(locale)))
  return file ? calendarAnswer(file) : nothingThere()
}
