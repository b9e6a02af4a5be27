'use client'

import type { ReactNode } from 'react'
import { useForm } from './form-context'

type RowProps = {
  /** `blocks.0`: what the names of its fields begin with. */
  name: string
  title: ReactNode
  children: ReactNode
}

/** Fields that belong together, one of several such groups. Posts its place, so that a blank row is still a row. */
export function FormRow({ name, title, children }: RowProps) {
  return (
    <fieldset className="form-row">
      <legend className="legend">{title}</legend>
      <RowFields name={name}>{children}</RowFields>
    </fieldset>
  )
}

/** A row that waits to be filled: folded until somebody wants one more, open again while it holds an answer. */
export function SpareRow({ name, title, children }: RowProps) {
  const { state } = useForm()
  const holdsSomething =
    Object.keys(state.errors).some((key) => key.startsWith(`${name}.`)) ||
    Object.entries(state.values).some(([key, value]) => key.startsWith(`${name}.`) && typed.test(key) && value !== '')
  return (
    <details className="form-row form-row--spare" open={holdsSomething}>
      <summary>{title}</summary>
      <RowFields name={name}>{children}</RowFields>
    </details>
  )
}

/** Fields that somebody types into; the others post a value of their own. */
const typed = /\.(text|code|minutes|name|email|phone|body|territory|hosts|startsOn|endsOn)$/

function RowFields({ name, children }: Omit<RowProps, 'title'>) {
  return (
    <div className="form-row-fields">
      <input type="hidden" name={`${name}.row`} value={name} />
      {children}
    </div>
  )
}
