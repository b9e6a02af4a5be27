import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { askSignInAction } from '@/lib/auth/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** An address, then a message: the same for an address we know and for one we do not. */
export function AskForm({ locale, returnTo }: { locale: Locale; returnTo: string | null }) {
  const t = translator(locale)
  return (
    <ActionForm
      action={askSignInAction}
      locale={locale}
      words={formWords(locale)}
      hidden={returnTo ? { returnTo } : {}}
    >
      <TextField
        name="address"
        type="email"
        autoComplete="email"
        label={t('auth:signIn.address')}
        hint={t('auth:signIn.addressHint')}
      />
      <SubmitButton icon="mail">{t('auth:signIn.send')}</SubmitButton>
    </ActionForm>
  )
}
