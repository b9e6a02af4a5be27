import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { askSignInAction } from '@/lib/auth/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; address: string; returnTo: string | null }

/** The mails sent before stay good until they end. */
export function ResendForm({ locale, address, returnTo }: Props) {
  return (
    <ActionForm
      action={askSignInAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ address, ...(returnTo && { returnTo }) }}
    >
      <SubmitButton tone="quiet">{translator(locale)('auth:code.resend')}</SubmitButton>
    </ActionForm>
  )
}
