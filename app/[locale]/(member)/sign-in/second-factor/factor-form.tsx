import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { giveSecondFactorAction } from '@/lib/auth/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** A code of the app, or a recovery code: one field takes both. */
export function FactorForm({ locale, returnTo }: { locale: Locale; returnTo: string | null }) {
  const t = translator(locale)
  return (
    <ActionForm
      action={giveSecondFactorAction}
      locale={locale}
      words={formWords(locale)}
      hidden={returnTo ? { returnTo } : {}}
    >
      <TextField
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={20}
        label={t('auth:secondFactor.label')}
        hint={t('auth:secondFactor.hint')}
      />
      <SubmitButton>{t('auth:secondFactor.confirm')}</SubmitButton>
    </ActionForm>
  )
}
