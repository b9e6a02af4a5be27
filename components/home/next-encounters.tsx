import { EncounterCrossing } from '@/components/encounters/encounter-crossing'
import { LinkButton } from '@/components/ui/button'
import { Crossings } from '@/components/ui/crossing'
import { Empty } from '@/components/ui/empty'
import type { EncounterCard } from '@/lib/encounters/public-card.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { encounters: readonly EncounterCard[]; total: number; locale: Locale; now: Date }

export function NextEncounters({ encounters, total, locale, now }: Props) {
  const t = translator(locale)
  const list = paths.encounters(locale)
  return (
    <div>
      <div className="section-head">
        <h2 id="encounters">{t('home:encounters.title')}</h2>
        {total > 0 && <a href={list}>{t('home:encounters.all', { count: total })}</a>}
      </div>
      {encounters.length === 0 ? (
        <Empty
          title={t('home:encounters.noneTitle')}
          level={3}
          action={
            <LinkButton tone="second" href={`${list}?when=past`}>
              {t('home:encounters.noneAction')}
            </LinkButton>
          }
        >
          <p>{t('home:encounters.noneBody')}</p>
        </Empty>
      ) : (
        <Crossings labelledBy="encounters">
          {encounters.map((encounter) => (
            <EncounterCrossing key={encounter.slug} encounter={encounter} locale={locale} now={now} />
          ))}
        </Crossings>
      )}
    </div>
  )
}
