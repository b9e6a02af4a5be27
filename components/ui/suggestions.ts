export type Suggestion = { key: string; label: string; detail?: string }

/** What a combobox shows. `active` is the suggestion the arrows are on, or -1. */
export type Suggesting = {
  text: string
  key: string
  options: readonly Suggestion[]
  open: boolean
  active: number
  typed: boolean
}

export type SuggestingStep =
  | { kind: 'typed'; text: string }
  | { kind: 'arrived'; text: string; options: readonly Suggestion[] }
  | { kind: 'moved'; by: 1 | -1 }
  | { kind: 'chosen'; option: Suggestion }
  | { kind: 'closed' }

/** Typing undoes a choice; an answer to an older text is ignored; the arrows go round. */
export function suggesting(state: Suggesting, step: SuggestingStep): Suggesting {
  switch (step.kind) {
    case 'typed':
      return { ...state, typed: true, text: step.text, key: '', active: -1, open: step.text !== '' && state.open }
    case 'arrived':
      if (step.text !== state.text || state.key !== '') return state
      return { ...state, options: step.options, open: true, active: -1 }
    case 'moved':
      return moved(state, step.by)
    case 'chosen':
      return { ...state, text: step.option.label, key: step.option.key, open: false, active: -1 }
    case 'closed':
      return { ...state, open: false, active: -1 }
  }
}

function moved(state: Suggesting, by: 1 | -1): Suggesting {
  const { length } = state.options
  if (length === 0) return state
  if (!state.open) return { ...state, open: true, active: by === 1 ? 0 : length - 1 }
  const from = state.active === -1 && by === -1 ? length : state.active
  return { ...state, active: (from + by + length) % length }
}
