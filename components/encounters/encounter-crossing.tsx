import { Fragment } from 'react'
import { ContentWords } from '@/components/layout/content'
import { Crossing } from '@/components/ui/crossing'
import type { Level } from '@/components/ui/heading'
import { SideBadge } from '@/components/ui/side'
import { encounterStatusAt } from '@/lib/encounters/encounter'
import type { EncounterCard } from '@/lib/encounters/public-card.queries'
import { type Content, textFor } from '@/lib/i18n/content'
import { dateLines } from '@/lib/i18n/date-lines'
import { formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EncounterName, pairOf } from './encounter-name'
import { EncounterState } from './encounter-state'
import { asSentence, placeWords, spokenWords } from './encounter-words'

type Props = { encounter: EncounterCard; locale: Locale; now: Date; level?: Level }

/** One encounter in a list: when, who meets, what about, where, and whether a seat is left. */
export function EncounterCrossing({ encounter, locale, now, level = 3 }: Props) {
  const status = encounterStatusAt(encounter, now)
  const isOver = status === 'past' || status === 'cancelled'
  const zoned = { locale, zone: encounter.zone }
  const { day, month, weekday, year } = dateLines(encounter.startsAt, zoned)
  const last = status === 'past' ? year : formatTime(encounter.startsAt, zoned)
  return (
    <Crossing
      kind={isOver ? 'closed' : 'encounter'}
      day={day}
      lines={[month, weekday, last]}
      iso={encounter.startsAt.toISOString()}
      href={paths.encounter(locale, encounter.slug)}
      title={<EncounterName encounter={encounter} locale={locale} />}
      level={level}
      meta={<Meta encounter={encounter} locale={locale} />}
    >
      <EncounterState encounter={encounter} locale={locale} now={now} />
      {!isOver && <Sides encounter={encounter} t={translator(locale)} locale={locale} />}
    </Crossing>
  )
}

type Fact = { words: string; language?: Locale } | null

/** Sentences, one fact each; a fact that nobody wrote is left out. */
function Meta({ encounter, locale }: { encounter: EncounterCard; locale: Locale }) {
  const facts: Fact[] = [
    pairOf(encounter) && written(encounter.title, locale),
    encounter.audience && written(encounter.audience, locale),
    { words: placeWords(encounter, locale) },
    { words: spokenWords(encounter, locale) },
  ]
  return facts
    .filter((fact) => fact?.words)
    .map((fact) => (
      <Fragment key={fact?.words}>
        <span lang={fact?.language}>{asSentence(fact?.words ?? '')}</span>{' '}
      </Fragment>
    ))
}

function written(content: Content, locale: Locale): Fact {
  const { text, language } = textFor(content, locale)
  return language === locale ? { words: text } : { words: text, language }
}

function Sides({ encounter, t, locale }: { encounter: EncounterCard; t: Translate; locale: Locale }) {
  return encounter.sides.map((side) => {
    const row = encounter.seats.find((seats) => seats.sideId === side.id)
    return (
      <SideBadge key={side.id} side={side.drawing}>
        <ContentWords content={side.name} locale={locale} />
        {row && ` ${t('encounters:public.card.seats', { taken: row.taken, seats: row.seats })}`}
      </SideBadge>
    )
  })
}
