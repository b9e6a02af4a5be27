import { formWords, momentWords } from '@/components/layout/form-words'
import { RadioGroup } from '@/components/ui/choice'
import { ActionForm } from '@/components/ui/form'
import { MomentField } from '@/components/ui/moment-field'
import { SubmitButton } from '@/components/ui/submit'
import { publishCallAction } from '@/lib/calls/actions'
import type { ManagedCall } from '@/lib/calls/managed.queries'
import { zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Now, or from a moment on. */
export function PublishCallForm({ call, locale }: { call: ManagedCall; locale: Locale }) {
  const t = translator(locale)
  const { id, version, organisation, zone } = call
  return (
    <ActionForm
      action={publishCallAction}
      locale={locale}
      words={formWords(locale)}
      values={{ when: 'now' }}
      hidden={{ callId: id, version: String(version), organisation: organisation.slug, zone }}
    >
      <RadioGroup
        name="when"
        legend={t('calls:publish.when')}
        choices={[
          { value: 'now', label: t('calls:publish.now') },
          { value: 'later', label: t('calls:publish.later') },
        ]}
      />
      <MomentField
        name="publish"
        legend={t('calls:publish.moment')}
        hint={t('encounters:form.inZone', { zone: zoneName(zone, locale) })}
        optional
        words={momentWords(locale)}
      />
      <SubmitButton busy={t('encounters:form.saving')}>{t('calls:publish.do')}</SubmitButton>
    </ActionForm>
  )
}
