'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { describedBy, FieldFrame, type FieldProps } from './field-frame'
import { useField } from './form-context'
import { textOf } from './form-fields'

type Extra = Omit<
  ComponentProps<'input'>,
  'name' | 'id' | 'className' | 'defaultValue' | 'value' | 'width' | 'required'
>

export type TextFieldProps = FieldProps &
  Extra & {
    defaultValue?: string | undefined
    width?: 'short' | 'code' | undefined
    type?: ComponentProps<'input'>['type']
  }

/** One line of text: names, addresses, numbers to dial. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  width,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const { id, error, given, inForm } = useField(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <input
        id={id}
        name={name}
        type={type}
        className={classNames('input', width && `input--${width}`)}
        defaultValue={textOf(given, defaultValue)}
        required={inForm && !optional}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        {...rest}
      />
    </FieldFrame>
  )
}

type DatedProps = Omit<TextFieldProps, 'type' | 'width'>

/** A day, as the person's own calendar shows it; posts yyyy-mm-dd. */
export function DateField(props: DatedProps) {
  return <TextField type="date" width="short" {...props} />
}

/** A wall-clock time, hh:mm. The zone is the place's and is said in the hint. */
export function TimeField(props: DatedProps) {
  return <TextField type="time" width="short" {...props} />
}

/** A whole number, typed; no spinner that changes it when the page is scrolled. */
export function NumberField(props: DatedProps) {
  return <TextField type="text" inputMode="numeric" width="short" autoComplete="off" {...props} />
}
