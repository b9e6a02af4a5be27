'use client'

import { useState } from 'react'
import { Icon } from './icon'
import type { RankedChoice, RankedParts, RankedWords } from './ranked-parts'
import { lowered, raised } from './ranking'

type RankingProps = RankedParts & { ranking: readonly string[]; rank: (next: string[]) => void }

/** The order by buttons; what is not ranked stands below, waiting. */
export function Ranking({ name, id, choices, places, words, ranking, rank }: RankingProps) {
  const [said, say] = useState('')
  const rest = choices.filter(({ value }) => !ranking.includes(value))
  const ordered = [...ranking.flatMap((value) => choices.filter((choice) => choice.value === value)), ...rest]

  function move(choice: RankedChoice, next: string[]) {
    const place = next.indexOf(choice.value) + 1
    const sentence = place > 0 ? words.ranked.replace('{rank}', String(place)) : words.unranked
    say(sentence.replace('{label}', choice.label))
    rank(next)
  }

  return (
    <>
      {ranking.map((value, index) => (
        <input key={value} type="hidden" name={`${name}.${index + 1}`} value={value} />
      ))}
      <ol className="ranked">
        {ordered.map((choice, index) => (
          <RankedItem
            key={choice.value}
            id={index === 0 ? id : undefined}
            choice={choice}
            place={ranking.indexOf(choice.value) + 1}
            full={ranking.length >= places}
            words={words}
            up={() => move(choice, raised(ranking, choice.value, places))}
            down={() => move(choice, lowered(ranking, choice.value))}
          />
        ))}
      </ol>
      <p className="hidden-text" role="status">
        {said}
      </p>
    </>
  )
}

type RankedItemProps = {
  id: string | undefined
  choice: RankedChoice
  /** 1 is the best; 0 is not ranked. */
  place: number
  full: boolean
  words: RankedWords
  up: () => void
  down: () => void
}

function RankedItem({ id, choice, place, full, words, up, down }: RankedItemProps) {
  return (
    <li className={place === 0 ? 'unranked' : undefined}>
      <b>{place || ''}</b>
      <span>
        {choice.label}
        {choice.hint && <small>{choice.hint}</small>}
      </span>
      <span className="move">
        <Move
          id={id}
          label={words.up.replace('{label}', choice.label)}
          icon="arrow-up"
          act={up}
          blocked={place === 1 || (place === 0 && full)}
        />
        <Move label={words.down.replace('{label}', choice.label)} icon="arrow-down" act={down} blocked={place === 0} />
      </span>
    </li>
  )
}

type MoveProps = {
  id?: string | undefined
  label: string
  icon: 'arrow-up' | 'arrow-down'
  act: () => void
  blocked: boolean
}

function Move({ id, label, icon, act, blocked }: MoveProps) {
  return (
    <button
      type="button"
      id={id}
      className="iconbtn"
      aria-disabled={blocked || undefined}
      onClick={() => blocked || act()}
    >
      <Icon name={icon} label={label} />
    </button>
  )
}
