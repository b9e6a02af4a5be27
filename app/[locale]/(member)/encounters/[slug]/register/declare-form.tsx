import { randomUUID } from 'node:crypto'
import { formWords } from '@/components/layout/form-words'
import { AnswerFields } from '@/components/registrations/answer-fields'
import { HolderFields } from '@/components/registrations/holder-fields'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { declareAction } from '@/lib/registrations/actions'

type Props = { encounter: EncounterPage; locale: Locale; isSignedIn: boolean }

/** Name, commune, function and address; the organiser attests the mandate before a seat is taken. */
export function DeclareForm({ encounter, locale, isSignedIn }: Props) {
  const t = translator(locale)
  const { id, slug, topics } = encounter
  return (
    <ActionForm
      action={declareAction}
      locale={locale}
      words={formWords(locale)}
      values={{ 'languages[]': [locale] }}
      hidden={{ encounterId: id, slug, key: randomUUID(), ...(isSignedIn ? { 'consents.asked': '1' } : {}) }}
    >
      <HolderFields locale={locale} allowed={encounter.allowedFunctions} isOneself />
      {!isSignedIn && (
        <TextField
          name="address"
          type="email"
          label={t('registrations:form.address')}
          hint={t('registrations:form.addressHint')}
          autoComplete="email"
        />
      )}
      <AnswerFields locale={locale} languages={encounter.languages} topics={topics} mayConsent={isSignedIn} />
      <p>{t('registrations:register.pendingNote')}</p>
      <div className="form-actions">
        <SubmitButton icon="send">{t('registrations:register.ask')}</SubmitButton>
        <LinkButton href={paths.encounter(locale, slug)} tone="quiet">
          {t('registrations:register.not')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
