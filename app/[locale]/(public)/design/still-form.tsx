'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FormContext, type FormWords } from '@/components/ui/form-context'
import type { FormState } from '@/lib/platform/form-state'

type StillFormProps = { id: string; words: FormWords; state: FormState; pressed?: string; children: ReactNode }

/** A form in one state that does not change, to be looked at. */
export function StillForm({ id, words, state, pressed, children }: StillFormProps) {
  const pending = pressed !== undefined
  return (
    <FormContext value={{ id, words, state, initial: state.values, pending, pressed }}>
      <form id={id} className="form" onSubmit={(event) => event.preventDefault()}>
        {state.status === 'invalid' && <ErrorSummary ref={null} form={id} state={state} words={words} still />}
        {children}
      </form>
    </FormContext>
  )
}
