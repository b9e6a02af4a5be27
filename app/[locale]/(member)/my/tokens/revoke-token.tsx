import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { revokeTokenAction } from '@/lib/auth/api-tokens.actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Ends a token at once: the next request of its program is refused. */
export function RevokeToken({ locale, id, name }: { locale: Locale; id: string; name: string }) {
  const t = translator(locale)
  return (
    <ActionForm action={revokeTokenAction} locale={locale} words={formWords(locale)} hidden={{ tokenId: id }}>
      <SubmitButton tone="second" size="small">
        {t('api:tokens.revoke')}
        <span className="hidden-text"> {name}</span>
      </SubmitButton>
    </ActionForm>
  )
}
