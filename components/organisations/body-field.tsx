import { comboboxWords } from '@/components/layout/form-words'
import { Combobox } from '@/components/ui/combobox'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'

type BodyFieldProps = {
  locale: Locale
  label: string
  hint?: string
  chosen?: { key: string; text: string } | undefined
}

/** A commune or another body, by any of its names. Without script the text has to be its exact name. */
export function BodyField({ locale, label, hint, chosen }: BodyFieldProps) {
  return (
    <Combobox
      name="body"
      label={label}
      hint={hint}
      source={paths.bodySuggestions(locale)}
      words={comboboxWords(locale)}
      {...(chosen && { defaultValue: chosen.text, defaultKey: chosen.key })}
    />
  )
}
