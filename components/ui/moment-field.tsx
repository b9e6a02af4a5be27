'use client'

import { RadioGroup } from './choice'
import { type FieldProps, GroupFrame } from './field-frame'
import { useField } from './form-context'
import { textOf } from './form-fields'
import { DateField, TimeField } from './text-field'

export type MomentWords = { date: string; time: string; fold: string; earlier: string; later: string }

type MomentFieldProps = Omit<FieldProps, 'label'> & { legend: FieldProps['label']; words: MomentWords }

/**
 * A day and an hour on the wall: posts `name.date`, `name.time`. In the night when the clock goes back an hour happens
 * twice; then, and only then, it also asks which, as `name.fold`.
 */
export function MomentField({ name, legend, hint, optional, words }: MomentFieldProps) {
  const { id, error } = useField(name)
  const { error: unclear, given } = useField(`${name}.fold`)
  const choices = [
    { value: 'earlier', label: words.earlier },
    { value: 'later', label: words.later },
  ]
  return (
    <GroupFrame id={id} label={legend} hint={hint} error={error}>
      <div className="fields-row">
        <DateField name={`${name}.date`} label={words.date} optional={optional} />
        <TimeField name={`${name}.time`} label={words.time} optional={optional} />
      </div>
      {(unclear || textOf(given) !== '') && (
        <div className="mt-4">
          <RadioGroup name={`${name}.fold`} legend={words.fold} choices={choices} />
        </div>
      )}
    </GroupFrame>
  )
}
