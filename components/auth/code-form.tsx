import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { formatTime, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { FormState } from '@/lib/platform/form-state'

type Props = {
  locale: Locale
  expiresAt: Date
  action: (state: FormState, form: FormData) => Promise<FormState>
  submit: string
}

/** The reader's own zone is not known before they are; the hour says which it is. */
const zone = 'Europe/Brussels'

/** The eight digits of a mail. */
export function CodeForm({ locale, expiresAt, action, submit }: Props) {
  const t = translator(locale)
  const time = formatTime(expiresAt, { locale, zone })
  return (
    <ActionForm action={action} locale={locale} words={formWords(locale)}>
      <TextField
        name="code"
        width="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        label={t('auth:code.label')}
        hint={t('auth:code.hint', { time, zone: zoneName(zone, locale) })}
      />
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  )
}
