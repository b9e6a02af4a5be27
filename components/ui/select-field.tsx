'use client'

import type { ComponentProps } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field-frame'
import { useField } from './form-context'
import { textOf } from './form-fields'

export type Option = { value: string; label: string; disabled?: boolean }

type Extra = Omit<
  ComponentProps<'select'>,
  'name' | 'id' | 'className' | 'defaultValue' | 'value' | 'required' | 'children'
>

export type SelectFieldProps = FieldProps &
  Extra & {
    options: readonly Option[]
    /** First line, for "nothing chosen yet" or "all". */
    empty?: string | undefined
    defaultValue?: string | undefined
  }

/** One of a short list. */
export function SelectField({ name, label, hint, optional, options, empty, defaultValue, ...rest }: SelectFieldProps) {
  const { id, error, given, inForm } = useField(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <select
        id={id}
        name={name}
        className="select"
        defaultValue={textOf(given, defaultValue)}
        required={inForm && !optional}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: words, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
