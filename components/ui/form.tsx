'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from 'react'
import { type FormState, untouched } from '@/lib/platform/form-state'
import { Banner } from './banner'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormWords } from './form-context'
import { hasErrors, hiddenAfter, isAboutTheSame, titleWithError } from './form-fields'

type Action = (state: FormState, form: FormData) => Promise<FormState>

type ActionFormProps = {
  /** A server action, passed as it is: wrapped, it would need JavaScript. */
  action: Action
  locale: string
  words: FormWords
  /** What stands in the fields at first. */
  values?: FormState['values']
  hidden?: Record<string, string>
  id?: string
  children: ReactNode
}

/**
 * The one form. Without JavaScript it posts and the page comes back with sentences and values;
 * with it the fields are never reset, a second press does nothing, and a lost answer keeps what was typed.
 */
export function ActionForm({ action, locale, words, values = {}, hidden = {}, id, children }: ActionFormProps) {
  const ownId = useId()
  const formId = id ?? ownId
  const renewed = words.renewed && isAboutTheSame(hidden, words.renewed.values) ? words.renewed : null
  const { state, post, submit, pending, pressed } = useSubmission(
    action,
    words,
    renewed ? comesAgain(renewed) : untouched,
  )
  const summary = useErrorFocus(state, words)
  return (
    <FormContext value={{ id: formId, state, initial: values, words, pending, pressed }}>
      <form
        id={formId}
        className="form"
        action={post}
        onSubmit={submit}
        noValidate
        data-renewed={renewed ? '' : undefined}
      >
        <input type="hidden" name="locale" value={locale} />
        {Object.entries(renewed ? hiddenAfter(hidden, renewed.values) : hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {hasErrors(state) && <ErrorSummary ref={summary} form={formId} state={state} words={words} />}
        {state.status === 'done' && state.message && <Banner tone="ok" title={state.message} live="status" />}
        {children}
        <p className="hidden-text" role="status">
          {pending && words.sending}
        </p>
      </form>
    </FormContext>
  )
}

/** In the place of a form whose action a deployment has taken away: nothing was written, everything is there. */
function comesAgain({ message, values }: NonNullable<FormWords['renewed']>): FormState {
  return { status: 'refused', errors: {}, message, values, attempt: 1 }
}

function useSubmission(action: Action, words: FormWords, first: FormState) {
  const [posted, post] = useActionState(action, first)
  const [state, setState] = useState(posted)
  const [pressed, setPressed] = useState<string>()
  const [pending, start] = useTransition()

  function submit(event: FormEvent<HTMLFormElement>) {
    // Prevented, React does not reset the form: what was typed stays where it is, files too.
    event.preventDefault()
    if (pending) return
    // The DOM says no more of a submitter than that it is an element; only buttons and inputs submit.
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const form = new FormData(event.currentTarget, button)
    setPressed(button ? `${button.name}=${button.value}` : undefined)
    start(async () => {
      setState(await answer(action, state, form, words.failure))
    })
  }

  return { state, post, submit, pending, pressed }
}

/** What the server says; when it says nothing, a sentence that says so. Redirections pass through. */
async function answer(action: Action, state: FormState, form: FormData, failure: string): Promise<FormState> {
  try {
    return await action(state, form)
  } catch (error) {
    unstable_rethrow(error)
    return { status: 'refused', errors: {}, message: failure, values: state.values, attempt: state.attempt + 1 }
  }
}

/** After each attempt with errors the summary takes the focus, and the title says so. */
function useErrorFocus(state: FormState, words: FormWords) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.attempt === 0) return
    document.title = titleWithError(document.title, words.error, hasErrors(state))
    if (hasErrors(state)) summary.current?.focus()
  }, [state, words.error])
  return summary
}
