import { formWords } from '@/components/layout/form-words'
import { CheckboxGroup } from '@/components/ui/choice'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { apiScopes } from '@/lib/auth/api-scope'
import { makeTokenAction } from '@/lib/auth/api-tokens.actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { scopeHint, scopeLabel } from './scope-words'

/** What for, and what it may: nothing is ticked beforehand. */
export function NewToken({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="stack">
      <p>
        {t('api:tokens.newHint')} <a href={paths.developers(locale)}>{t('api:tokens.explained')}</a>
      </p>
      <ActionForm action={makeTokenAction} locale={locale} words={formWords(locale)}>
        <TextField name="name" label={t('api:tokens.name')} hint={t('api:tokens.nameHint')} maxLength={80} />
        <CheckboxGroup
          name="scopes"
          legend={t('api:tokens.scopes')}
          choices={apiScopes.map((value) => ({ value, label: scopeLabel(value, t), hint: scopeHint(value, t) }))}
        />
        <SubmitButton icon="key-round">{t('api:tokens.make')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
