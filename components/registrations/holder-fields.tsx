import { comboboxWords } from '@/components/layout/form-words'
import { Combobox } from '@/components/ui/combobox'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionChoices } from '@/lib/officials/function'
import { paths } from '@/lib/platform/paths'

type Props = {
  locale: Locale
  /** Functions that may register; none: all. */
  allowed: readonly string[]
  /** Whoever types is the person: the browser may fill in the name. */
  isOneself: boolean
}

/** Somebody the platform does not know yet: name, commune and function. */
export function HolderFields({ locale, allowed, isOneself }: Props) {
  const t = translator(locale)
  const functions = functionChoices(locale).filter(({ code }) => allowed.length === 0 || allowed.includes(code))
  return (
    <>
      <TextField
        name="givenName"
        label={t('officials:field.givenName')}
        autoComplete={isOneself ? 'given-name' : 'off'}
        maxLength={80}
      />
      <TextField
        name="familyName"
        label={t('officials:field.familyName')}
        autoComplete={isOneself ? 'family-name' : 'off'}
        maxLength={80}
      />
      <Combobox
        name="commune"
        label={t('registrations:form.commune')}
        hint={t('registrations:form.communeHint')}
        source={paths.communeSuggestions(locale)}
        words={comboboxWords(locale)}
      />
      <SelectField
        name="function"
        label={t('registrations:form.function')}
        options={functions.map(({ code, title }) => ({ value: code, label: title }))}
        empty={t('common:words.choose')}
      />
    </>
  )
}
