'use client'

import { type KeyboardEvent, useReducer } from 'react'
import { Suggestions } from './combobox-list'
import { describedBy, FieldFrame, type FieldProps } from './field-frame'
import { useField } from './form-context'
import { counted, textOf } from './form-fields'
import { type Suggesting, type SuggestingStep, suggesting } from './suggestions'
import { useHydrated } from './use-hydrated'
import { useSuggestions } from './use-suggestions'

export type ComboboxWords = { found: { one: string; other: string }; none: string }

type ComboboxProps = FieldProps & {
  /** GET `source?q=…` answers { options: [{ key, label, detail? }] }. */
  source: string
  words: ComboboxWords
  defaultValue?: string
  defaultKey?: string
  placeholder?: string
}

/**
 * A text field that suggests. Posts the text as `name` and the key of what was chosen as `nameKey`;
 * without script, or when nothing was chosen, the key is empty and the text has to do.
 */
export function Combobox({
  name,
  label,
  hint,
  optional,
  source,
  words,
  defaultValue,
  defaultKey,
  placeholder,
}: ComboboxProps) {
  const { id, error, given, inForm } = useField(name)
  const { given: givenKey } = useField(`${name}Key`)
  const first = { text: textOf(given, defaultValue), key: textOf(givenKey, defaultKey) }
  const [state, step] = useReducer(suggesting, { ...first, options: [], open: false, active: -1, typed: false })
  const alive = useHydrated()
  useSuggestions(source, state, step)
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <div className="combobox">
        <input
          id={id}
          name={name}
          className="input"
          autoComplete="off"
          placeholder={placeholder}
          value={state.text}
          onChange={(event) => step({ kind: 'typed', text: event.target.value })}
          onKeyDown={(event) => onKey(event, state, step)}
          onBlur={() => step({ kind: 'closed' })}
          required={inForm && !optional}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          {...(alive && spokenState(id, state))}
        />
        <input type="hidden" name={`${name}Key`} value={state.key} />
        {state.open && <Suggestions id={id} state={state} step={step} empty={words.none} />}
        <span className="hidden-text" role="status">
          {state.open && state.options.length > 0 && counted(words.found, state.options.length)}
        </span>
      </div>
    </FieldFrame>
  )
}

function spokenState(id: string, { open, active }: Suggesting) {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': active === -1 ? undefined : `${id}-${active}`,
  } as const
}

type Step = (step: SuggestingStep) => void

function onKey(event: KeyboardEvent, state: Suggesting, step: Step) {
  const chosen = state.options[state.active]
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    step({ kind: 'moved', by: event.key === 'ArrowDown' ? 1 : -1 })
  else if (event.key === 'Escape' && state.open) step({ kind: 'closed' })
  else if (event.key === 'Enter' && state.open && chosen) step({ kind: 'chosen', option: chosen })
  else return
  event.preventDefault()
}
