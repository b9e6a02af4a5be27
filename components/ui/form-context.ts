'use client'

import { createContext, useContext } from 'react'
import { type FormState, untouched } from '@/lib/platform/form-state'
import { fieldId, hasErrors } from './form-fields'

/** The few words a form says by itself, in the reader's language. */
export type FormWords = {
  /** "Erreur :", before a sentence and before the title of the page. */
  error: string
  /** "{count} réponses sont à corriger". */
  summary: { one: string; other: string }
  optional: string
  sending: string
  /** The answer did not come: nothing is lost, try again. */
  failure: string
  /** What was sent with a form of an earlier deployment, whose action is gone, and the sentence that says so. */
  renewed?: { message: string; values: FormState['values'] }
}

type FormInUse = {
  id: string
  state: FormState
  /** What stands in the fields before anything is typed. */
  initial: FormState['values']
  words: FormWords | undefined
  pending: boolean
  /** Which button was pressed, as name=value. */
  pressed: string | undefined
}

/** Outside an ActionForm (a search, a filter) fields show their own default. */
const noForm: FormInUse = {
  id: '',
  state: untouched,
  initial: {},
  words: undefined,
  pending: false,
  pressed: undefined,
}

export const FormContext = createContext<FormInUse>(noForm)

export function useForm() {
  return useContext(FormContext)
}

/** What a field needs to know of its form: its id, its error, what to show. `key` is the posted name. */
export function useField(name: string, key: string = name) {
  const form = useForm()
  const id = fieldId(form.id, name)
  const shown = hasErrors(form.state) ? form.state.values : form.initial
  const given = hasErrors(form.state) ? (shown[key] ?? '') : shown[key]
  return { id, error: form.state.errors[name], given, words: form.words, inForm: form.id !== '' }
}
