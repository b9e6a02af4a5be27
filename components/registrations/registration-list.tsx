import { EncounterName } from '@/components/encounters/encounter-name'
import { Crossing, Crossings } from '@/components/ui/crossing'
import { Behalf } from '@/components/ui/person'
import { formatDate, formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'
import { deadlineWords, whereWords } from '@/lib/registrations/letter'
import type { RegistrationCard } from '@/lib/registrations/queries'
import { isLive } from '@/lib/registrations/registration'
import { RegistrationState } from './registration-state'

type Props = { registrations: readonly RegistrationCard[]; reader: string; locale: Locale }

/** Registrations along the line: date, encounter, state, for whom. */
export function RegistrationList({ registrations, reader, locale }: Props) {
  const t = translator(locale)
  return (
    <Crossings label={t('registrations:my.title')}>
      {registrations.map((registration) => (
        <Row key={registration.id} registration={registration} reader={reader} locale={locale} />
      ))}
    </Crossings>
  )
}

function Row({ registration, reader, locale }: { registration: RegistrationCard; reader: string; locale: Locale }) {
  const t = translator(locale)
  const { encounter, id, inLine, offerExpiresAt, person, reference, status } = registration
  const { startsAt, zone } = encounter
  const zoned = { locale, zone }
  const [weekday = '', day = ''] = dayParts(startsAt, zoned)
  const month = formatDate(startsAt, zoned, { weekday: false, year: false }).replace(/^\S+\s/, '')
  return (
    <Crossing
      kind={isLive(status) ? 'encounter' : 'closed'}
      day={day}
      lines={[month, weekday, formatTime(startsAt, zoned)]}
      iso={startsAt.toISOString()}
      href={paths.registration(locale, id)}
      title={<EncounterName encounter={encounter} locale={locale} />}
      meta={
        status === 'offered' && offerExpiresAt
          ? t('registrations:view.offer.until', { until: deadlineWords(offerExpiresAt, zone, locale) })
          : [whereWords(encounter), reference].filter(Boolean).join(' · ')
      }
    >
      <RegistrationState status={status} inLine={inLine} locale={locale} />
      {person.id !== reader && <Behalf>{t('registrations:my.for', { name: personName(person) })}</Behalf>}
    </Crossing>
  )
}

function dayParts(at: Date, zoned: { locale: Locale; zone: string }): string[] {
  const [weekday = '', day = ''] = formatDate(at, zoned, { year: false }).replace(',', '').split(' ')
  return [weekday, day.replace('.', '')]
}
