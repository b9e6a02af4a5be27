'use client'

import type { ComponentProps } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field-frame'
import { useField } from './form-context'
import { textOf } from './form-fields'

type Extra = Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'className' | 'defaultValue' | 'value' | 'required'>

export type TextAreaProps = FieldProps & Extra & { defaultValue?: string | undefined }

/** Several lines of text. */
export function TextArea({ name, label, hint, optional, defaultValue, rows = 4, ...rest }: TextAreaProps) {
  const { id, error, given, inForm } = useField(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error} wide>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="textarea"
        defaultValue={textOf(given, defaultValue)}
        required={inForm && !optional}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        {...rest}
      />
    </FieldFrame>
  )
}
