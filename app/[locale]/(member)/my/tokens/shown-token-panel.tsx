import { formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { putTokenAwayAction } from '@/lib/auth/api-tokens.actions'
import type { ShownToken } from '@/lib/auth/token-cookie'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** The secret, this once. */
export function ShownTokenPanel({ locale, token }: { locale: Locale; token: ShownToken }) {
  const t = translator(locale)
  return (
    <Banner tone="ok" title={t('api:tokens.madeTitle', { name: token.name })}>
      <div className="stack">
        <p>{t('api:tokens.madeBody')}</p>
        <code className="secret">{token.secret}</code>
        <ActionForm action={putTokenAwayAction} locale={locale} words={formWords(locale)}>
          <SubmitButton tone="second" icon="circle-check">
            {t('api:tokens.putAway')}
          </SubmitButton>
        </ActionForm>
      </div>
    </Banner>
  )
}
