'use client'

import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { useForm } from './form-context'
import { Icon } from './icon'

/** What every field may have. Optional fields are marked, required ones are not. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean | undefined
}

export function describedBy(id: string, { hint, error }: { hint?: ReactNode; error?: string | undefined }) {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

function OptionalMark() {
  const { words } = useForm()
  return words ? <span className="optional"> {words.optional}</span> : null
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const { words } = useForm()
  if (!error) return null
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="circle-alert" />
      <span>
        <span className="hidden-text">{words?.error} </span>
        {error}
      </span>
    </p>
  )
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <span className="hint" id={`${id}-hint`}>
      {children}
    </span>
  ) : null
}

type FieldFrameProps = Omit<FieldProps, 'name'> & {
  id: string
  error: string | undefined
  wide?: boolean
  children: ReactNode
}

/** Label, hint, error, control, in this order. */
export function FieldFrame({ id, label, hint, optional, error, wide, children }: FieldFrameProps) {
  return (
    <div className={classNames('field', wide && 'field--wide', error && 'field--error')}>
      <label className="label" htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}

/** The same around several controls with one question. */
export function GroupFrame({ id, label, hint, optional, error, wide, children }: FieldFrameProps) {
  return (
    <fieldset
      className={classNames('field', wide && 'field--wide', error && 'field--error')}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="legend">
        {label}
        {optional && <OptionalMark />}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  )
}
