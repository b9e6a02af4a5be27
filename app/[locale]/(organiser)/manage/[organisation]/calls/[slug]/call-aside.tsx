import { LanguageCoverage } from '@/components/layout/coverage'
import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { Panel } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { archiveCallAction } from '@/lib/calls/actions'
import { mayBeArchived } from '@/lib/calls/call'
import type { ManagedCall } from '@/lib/calls/managed.queries'
import { coverageOf } from '@/lib/i18n/coverage'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'

/** In which languages it is written, and the archive. */
export function CallAside({ call, locale }: { call: ManagedCall; locale: Locale }) {
  const t = translator(locale)
  const { id, version, organisation, archivedAt, status, role } = call
  return (
    <>
      <Panel title={t('encounters:manage.languages')}>
        <LanguageCoverage coverage={coverageOf(textsOf(call))} locale={locale} />
      </Panel>
      {mayOrganiseRole(role) && (archivedAt || mayBeArchived(status)) && (
        <ActionForm
          action={archiveCallAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ callId: id, version: String(version), organisation: organisation.slug }}
        >
          <SubmitButton tone="quiet" wide>
            {t(archivedAt ? 'encounters:manage.unarchive' : 'encounters:manage.archive')}
          </SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

/** Every text of the call that may be written in several languages. */
function textsOf(call: ManagedCall) {
  return [
    ...[call.title, call.lede, call.points, call.audience, call.eligibleApplicants, call.programme, call.topics],
    ...[call.hostCommitments, call.organiserCommitments, call.criteria, call.outcome, call.discontinuedReason],
    ...call.amendments.map((amendment) => amendment.note),
  ]
}
