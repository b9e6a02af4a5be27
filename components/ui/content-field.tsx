'use client'

import { useState } from 'react'
import type { Content } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { type FieldProps, GroupFrame } from './field-frame'
import { useField } from './form-context'
import { textOf } from './form-fields'
import { SelectField } from './select-field'
import { type ContentWords, Tongue } from './tongue'

type ContentFieldProps = Omit<FieldProps, 'label'> & {
  legend: FieldProps['label']
  words: ContentWords
  /** The reader's language: where a new text starts. */
  locale: Locale
  defaultValue?: Content | null | undefined
  /** Several lines. */
  long?: boolean
  rows?: number
  maxLength?: number
}

/** One text in several languages: `name.original`, `name.texts.nl.text`, `name.texts.nl.state`. */
export function ContentField({
  name,
  legend,
  hint,
  optional,
  words,
  locale,
  defaultValue,
  ...text
}: ContentFieldProps) {
  const { id, error } = useField(name)
  const { given } = useField(`${name}.original`)
  const [original, setOriginal] = useState(textOf(given, defaultValue?.original ?? locale))
  // The keys of a Record<Locale, …> are locales; Object.keys only says string.
  const languages = Object.keys(words.languages) as Locale[]
  return (
    <GroupFrame id={id} label={legend} hint={hint} optional={optional} error={error} wide>
      <SelectField
        name={`${name}.original`}
        label={words.originalLanguage}
        options={languages.map((value) => ({ value, label: words.languages[value] }))}
        defaultValue={original}
        onChange={(event) => setOriginal(event.target.value)}
      />
      <div className="tongues">
        {languages.map((language) => (
          <Tongue
            key={language}
            name={`${name}.texts.${language}`}
            language={language}
            isOriginal={language === original}
            written={defaultValue?.texts[language]}
            words={words}
            {...text}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
