import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { enterAtProviderAction } from '@/lib/auth/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; name: string; returnTo: string | null }

/** The identity provider an operator has set. */
export function ProviderForm({ locale, name, returnTo }: Props) {
  return (
    <ActionForm
      action={enterAtProviderAction}
      locale={locale}
      words={formWords(locale)}
      hidden={returnTo ? { returnTo } : {}}
    >
      <SubmitButton tone="second">{translator(locale)('auth:signIn.provider', { name })}</SubmitButton>
    </ActionForm>
  )
}
