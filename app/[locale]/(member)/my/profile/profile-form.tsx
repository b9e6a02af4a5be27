import { formWords } from '@/components/layout/form-words'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { languageName } from '@/lib/i18n/format'
import { type Locale, localeNames, locales } from '@/lib/i18n/locales'
import { spokenLanguages } from '@/lib/i18n/spoken-languages'
import { translator } from '@/lib/i18n/translate'
import { saveProfileAction } from '@/lib/officials/actions'
import type { Profile } from '@/lib/officials/profile.queries'

export function ProfileForm({ locale, profile }: { locale: Locale; profile: Profile }) {
  const t = translator(locale)
  return (
    <ActionForm action={saveProfileAction} locale={locale} words={formWords(locale)}>
      <TextField
        name="givenName"
        label={t('auth:profile.givenName')}
        autoComplete="given-name"
        defaultValue={profile.givenName}
      />
      <TextField
        name="familyName"
        label={t('auth:profile.familyName')}
        autoComplete="family-name"
        defaultValue={profile.familyName}
      />
      <RadioGroup
        name="titleForm"
        legend={t('auth:profile.titleForm')}
        hint={t('auth:profile.titleFormHint')}
        defaultValue={profile.titleForm}
        choices={[
          { value: 'feminine', label: t('auth:profile.feminine') },
          { value: 'masculine', label: t('auth:profile.masculine') },
          { value: 'neutral', label: t('auth:profile.neutral') },
        ]}
      />
      <SelectField
        name="language"
        label={t('auth:profile.language')}
        defaultValue={profile.locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <CheckboxGroup
        name="spokenLanguages"
        legend={t('auth:profile.spoken')}
        hint={t('auth:profile.spokenHint')}
        defaultValue={profile.spokenLanguages}
        choices={spokenLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
      />
      <SubmitButton>{t('auth:profile.save')}</SubmitButton>
    </ActionForm>
  )
}
