import { QueuePlace } from '@/components/ui/queue'
import { textFor } from '@/lib/i18n/content'
import { formatMomentShort, formatOrdinal } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import type { RegistrationPage } from '@/lib/registrations/page.queries'

type Props = { registration: RegistrationPage; locale: Locale }

/** Where one stands, by which rule the line moves, and why it passed one by. */
export function PlaceInLine({ registration, locale }: Props) {
  const t = translator(locale)
  const { inLine, encounter, side, skips, isOwn, person } = registration
  if (!inLine) return null
  const place = formatOrdinal(inLine.place, locale)
  const full =
    inLine.isSideFull && side
      ? t('registrations:full.side', { side: textFor(side.name, locale).text })
      : t('registrations:full.all')
  const zoned = { locale, zone: encounter.zone }
  return (
    <div className="stack">
      <p className="lede">
        {full}{' '}
        {isOwn
          ? t('registrations:view.place.you', { place })
          : t('registrations:view.place.they', { place, name: personName(person) })}
      </p>
      <p>{t('registrations:view.placeOf', { place: inLine.place, total: inLine.waiting })}</p>
      <QueuePlace before={inLine.place - 1} after={inLine.waiting - inLine.place} />
      <p>{t(`registrations:policy.${encounter.waitingPolicy}`, { count: encounter.offerHours })}</p>
      {skips.length > 0 && (
        <div>
          <p>
            <strong>{t('registrations:view.skipped')}</strong>
          </p>
          <ul>
            {skips.map(({ id, at, reason }) => (
              <li key={id}>{t(`registrations:skip.${reason}`, { moment: formatMomentShort(at, zoned) })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
