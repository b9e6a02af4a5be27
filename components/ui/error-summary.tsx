'use client'

import type { Ref } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import type { FormWords } from './form-context'
import { counted, fieldId } from './form-fields'
import { Icon } from './icon'

type ErrorSummaryProps = {
  ref: Ref<HTMLDivElement>
  form: string
  state: FormState
  words: FormWords
  /** Does not take the focus: for a page that shows it among other things. */
  still?: boolean
}

/** What is wrong, once more and in one place: the same sentences as at the fields, each a link to its field. */
export function ErrorSummary({ ref, form, state, words, still = false }: ErrorSummaryProps) {
  const errors = Object.entries(state.errors)
  const title = state.message ?? counted(words.summary, errors.length)
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what brings the reader to the errors
    <div ref={ref} className="summary" role="alert" tabIndex={-1} autoFocus={!still} aria-labelledby={`${form}-errors`}>
      <h2 id={`${form}-errors`}>
        <Icon name="circle-alert" />
        <span>{title}</span>
      </h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(form, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
