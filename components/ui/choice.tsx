'use client'

import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { describedBy, FieldError, type FieldProps, GroupFrame } from './field-frame'
import { useField } from './form-context'
import { listOf, textOf } from './form-fields'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type BoxProps = {
  type: 'checkbox' | 'radio'
  id: string
  name: string
  choice: Choice
  checked: boolean
  error?: string | undefined
  describe?: string | undefined
}

function Box({ type, id, name, choice, checked, error, describe }: BoxProps) {
  return (
    <label className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        aria-invalid={error && type === 'checkbox' ? true : undefined}
        aria-describedby={describe}
      />
      <span>
        {choice.label}
        {choice.hint && <small>{choice.hint}</small>}
      </span>
    </label>
  )
}

type ChoiceFieldProps = Omit<FieldProps, 'optional'> & { value?: string; defaultChecked?: boolean }

/** One box to tick. Posts its value, or nothing. */
export function ChoiceField({ name, label, hint, value = 'on', defaultChecked = false }: ChoiceFieldProps) {
  const { id, error, given } = useField(name)
  const checked = given === undefined ? defaultChecked : textOf(given) === value
  return (
    <div className={classNames('field', error && 'field--error')}>
      <FieldError id={id} error={error} />
      <Box
        type="checkbox"
        id={id}
        name={name}
        choice={{ value, label, hint }}
        checked={checked}
        error={error}
        describe={describedBy(id, { error })}
      />
    </div>
  )
}

type GroupProps = Omit<FieldProps, 'label'> & { legend: ReactNode; choices: readonly Choice[] }

/** The first choice carries the group's id, so that the error summary leads to it. */
function idOf(id: string, choice: Choice, index: number) {
  return index === 0 ? id : `${id}-${choice.value}`
}

type CheckboxGroupProps = GroupProps & { defaultValue?: readonly string[] }

/** Any number of a short list. Posts `name[]`. */
export function CheckboxGroup({ name, legend, hint, optional, choices, defaultValue }: CheckboxGroupProps) {
  const { id, error, given } = useField(name, `${name}[]`)
  const chosen = listOf(given, defaultValue)
  return (
    <GroupFrame id={id} label={legend} hint={hint} optional={optional} error={error}>
      {choices.map((choice, index) => (
        <Box
          key={choice.value}
          type="checkbox"
          id={idOf(id, choice, index)}
          name={`${name}[]`}
          choice={choice}
          checked={chosen.includes(choice.value)}
          error={error}
        />
      ))}
    </GroupFrame>
  )
}

type RadioGroupProps = GroupProps & { defaultValue?: string }

/** Exactly one of a short list, all seen at once. */
export function RadioGroup({ name, legend, hint, optional, choices, defaultValue }: RadioGroupProps) {
  const { id, error, given } = useField(name)
  const chosen = textOf(given, defaultValue)
  return (
    <GroupFrame id={id} label={legend} hint={hint} optional={optional} error={error}>
      {choices.map((choice, index) => (
        <Box
          key={choice.value}
          type="radio"
          id={idOf(id, choice, index)}
          name={name}
          choice={choice}
          checked={chosen === choice.value}
        />
      ))}
    </GroupFrame>
  )
}
