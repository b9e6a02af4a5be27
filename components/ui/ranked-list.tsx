'use client'

import { type ReactNode, useState } from 'react'
import { type FieldProps, GroupFrame } from './field-frame'
import { useField, useForm } from './form-context'
import { fieldId, hasErrors, textOf } from './form-fields'
import { Ranking } from './ranked-buttons'
import type { RankedChoice, RankedParts, RankedWords } from './ranked-parts'
import { rankingOf } from './ranking'
import { useHydrated } from './use-hydrated'

type RankedListProps = Omit<FieldProps, 'label'> & {
  legend: ReactNode
  choices: readonly RankedChoice[]
  places?: number
  words: RankedWords
  defaultValue?: readonly string[]
}

/** Choices put in order. Posts `name.1`, `name.2`, … Buttons with script, one select per place without. */
export function RankedList({
  name,
  legend,
  hint,
  optional,
  choices,
  places = 3,
  words,
  defaultValue = [],
}: RankedListProps) {
  const { id, error } = useField(name)
  const chosen = useChosen(name, places, defaultValue)
  const [ranking, rank] = useState(() =>
    rankingOf(
      chosen,
      choices.map(({ value }) => value),
      places,
    ),
  )
  const alive = useHydrated()
  const shared = { name, id, choices, places, words }
  return (
    <GroupFrame id={id} label={legend} hint={hint} optional={optional} error={error} wide>
      {alive ? <Ranking {...shared} ranking={ranking} rank={rank} /> : <Selects {...shared} chosen={chosen} />}
    </GroupFrame>
  )
}

function useChosen(name: string, places: number, otherwise: readonly string[]) {
  const { state, initial } = useForm()
  const given = hasErrors(state) ? state.values : initial
  return Array.from({ length: places }, (_, index) => textOf(given[`${name}.${index + 1}`], otherwise[index]))
}

function Selects({ name, id, choices, words, chosen }: RankedParts & { chosen: readonly string[] }) {
  return (
    <div className="ranked-selects">
      {chosen.map((value, index) => {
        const rank = String(index + 1)
        const selectId = index === 0 ? id : fieldId(id, rank)
        return (
          <div key={rank}>
            <label className="label" htmlFor={selectId}>
              {words.rank.replace('{rank}', rank)}
            </label>
            <select className="select" id={selectId} name={`${name}.${rank}`} defaultValue={value}>
              <option value="">{words.none}</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </div>
        )
      })}
    </div>
  )
}
