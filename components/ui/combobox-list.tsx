'use client'

import type { Suggesting, SuggestingStep } from './suggestions'

type SuggestionsProps = { id: string; state: Suggesting; step: (step: SuggestingStep) => void; empty: string }

/** What a combobox proposes, or that it has nothing to propose. */
export function Suggestions({ id, state, step, empty }: SuggestionsProps) {
  if (state.options.length === 0) {
    return (
      <p className="suggestions meta" id={`${id}-list`} role="status">
        {empty}
      </p>
    )
  }
  return (
    <div className="suggestions" id={`${id}-list`} role="listbox">
      {state.options.map((option, index) => (
        // The input keeps the focus and has the keys; an option only needs the pointer.
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === state.active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => step({ kind: 'chosen', option })}
        >
          <span>{option.label}</span>
          {option.detail && <small>{option.detail}</small>}
        </div>
      ))}
    </div>
  )
}
