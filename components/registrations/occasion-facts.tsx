import { type Fact, Facts } from '@/components/ui/facts'
import { SideBadge } from '@/components/ui/side'
import { textFor } from '@/lib/i18n/content'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { themeOf, whenWords, whereWords, whoWords } from '@/lib/registrations/letter'
import type { RegistrationCard } from '@/lib/registrations/queries'

type Props = { registration: RegistrationCard; locale: Locale }

/** Who, what, when, where, reference: the same facts as in the letters. */
export function OccasionFacts({ registration, locale }: Props) {
  const t = translator(locale)
  const { encounter, person, office, side, reference, requestedAt, status } = registration
  const link = status === 'confirmed' ? encounter.onlineUrl : null
  const rows: [string, Fact['detail']][] = [
    [t('registrations:mail.who'), whoWords({ ...person, office }, locale)],
    [t('registrations:mail.what'), themeOf(encounter, locale)],
    [t('registrations:mail.when'), whenWords(encounter, locale)],
    [t('registrations:mail.where'), whereWords(encounter)],
    [t('registrations:mail.online'), link && <a href={link}>{link}</a>],
    [
      t('registrations:mail.side'),
      side && <SideBadge side={side.drawing}>{textFor(side.name, locale).text}</SideBadge>,
    ],
    [t('registrations:mail.reference'), <strong key="reference">{reference}</strong>],
    [t('registrations:view.requestedAt'), formatMoment(requestedAt, { locale, zone: encounter.zone })],
  ]
  return <Facts items={rows.filter(([, detail]) => detail).map(([term, detail]) => ({ term, detail }))} />
}
