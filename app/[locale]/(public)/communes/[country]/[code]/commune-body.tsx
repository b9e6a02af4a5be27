import { Across } from '@/components/communes/across'
import { Attribution } from '@/components/communes/attribution'
import { EncounterCrossing } from '@/components/encounters/encounter-crossing'
import { LinkButton } from '@/components/ui/button'
import { Crossings } from '@/components/ui/crossing'
import { Empty } from '@/components/ui/empty'
import { Reading, Section } from '@/components/ui/page'
import type { Neighbour } from '@/lib/communes/queries'
import type { EncounterCard } from '@/lib/encounters/public-card.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = {
  encounters: readonly EncounterCard[]
  neighbours: readonly Neighbour[]
  touching: readonly string[]
  locale: Locale
  now: Date
}

/** What one comes for: who is across, and when one meets. */
export function CommuneBody({ encounters, neighbours, touching, locale, now }: Props) {
  const t = translator(locale)
  const aside = (
    <Section title={t('communes:page.across')} id="across">
      <Across neighbours={neighbours} touching={touching} locale={locale} />
    </Section>
  )
  return (
    <div className="wrap commune-body">
      <Reading aside={aside} asideLabel={t('communes:page.aside')}>
        <Section title={t('communes:page.encounters')} id="encounters">
          {encounters.length === 0 ? (
            <Empty
              title={t('communes:page.noEncounter')}
              level={3}
              action={
                <LinkButton href={paths.encounters(locale)} tone="second">
                  {t('communes:page.allEncounters')}
                </LinkButton>
              }
            />
          ) : (
            <Crossings label={t('communes:page.encountersList')}>
              {encounters.map((encounter) => (
                <EncounterCrossing key={encounter.slug} encounter={encounter} locale={locale} now={now} />
              ))}
            </Crossings>
          )}
        </Section>
      </Reading>
      <Attribution locale={locale} />
    </div>
  )
}
