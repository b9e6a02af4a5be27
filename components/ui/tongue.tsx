'use client'

import { useState } from 'react'
import type { ContentState } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { Chip } from './chip'
import { classNames } from './class-names'
import { describedBy, FieldError } from './field-frame'
import { useField } from './form-context'
import { textOf } from './form-fields'

export type ContentWords = {
  languages: Record<Locale, string>
  originalLanguage: string
  stateOf: string
  states: Record<ContentState | 'original' | 'missing', string>
}

const looks = {
  original: { tone: 'quiet', icon: 'pencil' },
  reviewed: { tone: 'ok', icon: 'check' },
  machine: { tone: 'wait', icon: 'refresh-cw' },
  outdated: { tone: 'wait', icon: 'clock-alert' },
  missing: { tone: 'draft', icon: 'languages' },
} as const

const translationStates: readonly ContentState[] = ['reviewed', 'machine', 'outdated']

type TongueProps = {
  words: ContentWords
  /** Several lines. */
  long?: boolean
  rows?: number
  maxLength?: number
  name: string
  language: Locale
  isOriginal: boolean
  written: { text: string; state?: ContentState } | undefined
}

/** The text in one language, folded unless it is the original or waits for somebody: a translation that is done says so. */
export function Tongue({ name, language, isOriginal, written, words, long = false, rows = 6, maxLength }: TongueProps) {
  const { id, error, given } = useField(`${name}.text`)
  const before = textOf(given, written?.text)
  const [filled, setFilled] = useState(before !== '')
  const isTyped = before !== (written?.text ?? '')
  const waits = isTyped || written?.state === 'machine' || written?.state === 'outdated'
  const shared = {
    id,
    name: `${name}.text`,
    lang: language,
    maxLength,
    defaultValue: before,
    'aria-label': words.languages[language],
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, { error }),
  }
  return (
    <details className="tongue" open={isOriginal || Boolean(error) || waits}>
      <TongueHead label={words.languages[language]} {...{ name, isOriginal, filled, words, state: written?.state }} />
      <div
        className={classNames('tongue-body', error && 'field--error')}
        onInput={(event) => setFilled(hasText(event.currentTarget))}
      >
        <FieldError id={id} error={error} />
        {long ? <textarea className="textarea" rows={rows} {...shared} /> : <input className="input" {...shared} />}
        {!isOriginal && <TongueState name={`${name}.state`} words={words} otherwise={written?.state} />}
      </div>
    </details>
  )
}

function hasText(body: HTMLElement): boolean {
  const control = body.querySelector<HTMLInputElement | HTMLTextAreaElement>('.input, .textarea')
  return Boolean(control?.value.trim())
}

type TongueHeadProps = {
  label: string
  name: string
  isOriginal: boolean
  filled: boolean
  words: ContentWords
  state: ContentState | undefined
}

function TongueHead({ label, name, isOriginal, filled, words, state = 'reviewed' }: TongueHeadProps) {
  const { given } = useField(`${name}.state`)
  const kept = translationStates.find((one) => one === textOf(given, state)) ?? state
  const translated = filled ? kept : 'missing'
  const shown = isOriginal ? 'original' : translated
  return (
    <summary>
      <span>{label}</span>
      <Chip {...looks[shown]}>{words.states[shown]}</Chip>
    </summary>
  )
}

function TongueState({
  name,
  words,
  otherwise,
}: {
  name: string
  words: ContentWords
  otherwise: ContentState | undefined
}) {
  const { id, given } = useField(name)
  return (
    <p className="tongue-state">
      <label htmlFor={id}>{words.stateOf}</label>
      <select className="select" id={id} name={name} defaultValue={textOf(given, otherwise ?? 'reviewed')}>
        {translationStates.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </select>
    </p>
  )
}
