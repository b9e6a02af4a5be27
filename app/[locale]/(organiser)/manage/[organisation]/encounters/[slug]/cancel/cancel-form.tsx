import { contentWords, formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import { ContentField } from '@/components/ui/content-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { cancelEncounterAction } from '@/lib/registrations/encounter-changes.actions'

type Props = { encounter: ManagedEncounter; locale: Locale }

/** Cannot be undone: how many are told, the reason they read, two verbs. */
export function CancelForm({ encounter, locale }: Props) {
  const t = translator(locale)
  const { id, version, organisation, slug, totalSeats, pending, waiting } = encounter
  const count = (totalSeats?.taken ?? 0) + pending + waiting
  return (
    <ActionForm
      action={cancelEncounterAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ encounterId: id, version: String(version), organisation: organisation.slug }}
    >
      <h2>{t('encounters:cancel.title')}</h2>
      <Banner tone="danger" title={t('encounters:cancel.told', { count })}>
        {t('encounters:cancel.consequence')}
      </Banner>
      <ContentField
        name="reason"
        legend={t('encounters:cancel.reason')}
        hint={t('encounters:cancel.reasonHint')}
        long
        rows={3}
        maxLength={500}
        words={contentWords(locale)}
        locale={locale}
      />
      <div className="form-actions">
        <SubmitButton tone="danger" busy={t('encounters:form.saving')}>
          {t('encounters:cancel.do')}
        </SubmitButton>
        <LinkButton tone="quiet" href={paths.manageEncounter(locale, organisation.slug, slug)}>
          {t('encounters:cancel.keep')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
