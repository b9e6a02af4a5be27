import type { ReactNode } from 'react'
import { EncounterName, pairOf } from '@/components/encounters/encounter-name'
import { placeWords } from '@/components/encounters/encounter-words'
import { hostOf } from '@/components/encounters/host'
import { SeatRows } from '@/components/encounters/seat-rows'
import { ContentWords } from '@/components/layout/content'
import { OrganiserHelp } from '@/components/registrations/organiser-help'
import { Facts } from '@/components/ui/facts'
import { PageHead, Panel, Reading } from '@/components/ui/page'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { formatSpan } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { startOf } from '@/lib/registrations/letter'

type Props = { encounter: EncounterPage; locale: Locale; children: ReactNode }

/** What one registers for stays in sight: when, where, seats, whom to call. */
export function RegisterFrame({ encounter, locale, children }: Props) {
  const t = translator(locale)
  const { startsAt, endsAt, zone, title } = encounter
  const sides = encounter.sides.map((side) => ({ host: hostOf(encounter, side)?.body ?? null }))
  const aside = (
    <>
      <Panel title={t('registrations:register.this')}>
        <Facts
          items={[
            { term: t('registrations:mail.when'), detail: formatSpan(startsAt, endsAt, { locale, zone }) },
            { term: t('registrations:mail.where'), detail: placeWords(encounter, locale) },
          ]}
        />
        <SeatRows rows={encounter.seats} sides={encounter.sides} locale={locale} />
      </Panel>
      <OrganiserHelp organisation={encounter.organisation} locale={locale} />
    </>
  )
  return (
    <div className="wrap pb-16">
      <PageHead
        before={<p className="meta">{t('registrations:register.on', { date: startOf(encounter, locale) })}</p>}
        title={
          <>
            {t('registrations:register.for')} <EncounterName encounter={{ title, sides }} locale={locale} />
          </>
        }
        lede={pairOf({ sides }) ? <ContentWords content={title} locale={locale} /> : undefined}
      />
      <Reading aside={aside} asideLabel={t('registrations:register.this')}>
        {children}
      </Reading>
    </div>
  )
}
