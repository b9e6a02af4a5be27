import { ContentText, ContentWords } from '@/components/layout/content'
import { Chip } from '@/components/ui/chip'
import { Block, Programme } from '@/components/ui/programme'
import { encounterStatusAt } from '@/lib/encounters/encounter'
import { timedBlocks } from '@/lib/encounters/programme'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { formatList, formatTime, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { wallTimeOf } from '@/lib/platform/zoned-time'

type Props = { encounter: EncounterPage; locale: Locale; now: Date }

type ShownBlock = EncounterPage['blocks'][number]

/** The blocks with their hours; the one that runs is marked. */
export function EncounterProgramme({ encounter, locale, now }: Props) {
  const t = translator(locale)
  const { zone, startsAt } = encounter
  const isRunning = encounterStatusAt(encounter, now) === 'running'
  return (
    <Programme>
      {timedBlocks(encounter.blocks, startsAt).map((block) => (
        <Block
          key={block.id}
          time={wallTimeOf(block.startsAt, zone).time}
          label={formatTime(block.startsAt, { locale, zone })}
          duration={t('encounters:public.page.minutes', { count: block.minutes })}
          title={<ContentWords content={block.title} locale={locale} />}
          now={isRunning && now >= block.startsAt && now < block.endsAt}
        >
          {block.description && <ContentText content={block.description} locale={locale} />}
          <Rounds block={block} locale={locale} />
          <Rules block={block} encounter={encounter} locale={locale} />
        </Block>
      ))}
    </Programme>
  )
}

function Rounds({ block, locale }: { block: ShownBlock; locale: Locale }) {
  const t = translator(locale)
  const { rounds, roundMinutes: minutes, changeoverMinutes: change } = block
  if (!rounds || !minutes) return null
  if (!change || rounds === 1) return <p>{t('encounters:public.page.rounds', { rounds, minutes })}</p>
  return <p>{t('encounters:public.page.roundsChange', { rounds, minutes, change })}</p>
}

/** How one speaks in this block: languages where they are fewer than the encounter's, interpreters, confidentiality. */
function Rules({ block, encounter, locale }: { block: ShownBlock; encounter: EncounterPage; locale: Locale }) {
  const t = translator(locale)
  const isOther =
    block.languages.length > 0 && block.languages.toSorted().join() !== encounter.languages.toSorted().join()
  const languages = formatList(
    block.languages.map((code) => languageName(code, locale)),
    locale,
  )
  if (!isOther && block.interpretation === 'none' && !block.isUnattributed) return null
  return (
    <p className="row">
      {isOther && (
        <Chip tone="quiet" icon="languages">
          {t('encounters:public.page.spoken', { languages })}
        </Chip>
      )}
      {block.interpretation !== 'none' && (
        <Chip tone="quiet" icon="ear">
          {t(`encounters:public.page.${block.interpretation}`)}
        </Chip>
      )}
      {block.isUnattributed && (
        <Chip tone="quiet" icon="message-square-lock">
          {t('encounters:public.page.unattributed')}
        </Chip>
      )}
    </p>
  )
}
