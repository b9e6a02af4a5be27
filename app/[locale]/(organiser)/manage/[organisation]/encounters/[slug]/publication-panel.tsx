import { ProgrammeFindings } from '@/components/encounters/programme-findings'
import { formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { ActionForm } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { publishEncounterAction } from '@/lib/encounters/actions'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import type { ProgrammeFinding } from '@/lib/encounters/programme'
import type { PublicationProblem } from '@/lib/encounters/publication'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'

type Props = {
  encounter: ManagedEncounter
  publication: { problems: PublicationProblem[]; warnings: ProgrammeFinding[] }
  locale: Locale
}

/** Of a draft: everything that is still missing, each with the way there; when nothing is, the button. */
export function PublicationPanel({ encounter, publication, locale }: Props) {
  const t = translator(locale)
  const { problems, warnings } = publication
  const findings = <ProgrammeFindings findings={warnings} blocks={encounter.blocks} locale={locale} />
  if (encounter.status !== 'draft') return findings
  return (
    <>
      <Panel title={t(problems.length > 0 ? 'encounters:manage.beforePublishing' : 'encounters:manage.ready')}>
        <ul className="plain stack">
          {problems.map((problem) => (
            <Problem
              key={`${problem.code} ${problem.side ? textFor(problem.side, locale).text : ''}`}
              problem={problem}
              encounter={encounter}
              locale={locale}
            />
          ))}
        </ul>
        {problems.length === 0 && <Publish encounter={encounter} locale={locale} />}
      </Panel>
      {findings}
    </>
  )
}

type ProblemProps = { problem: PublicationProblem; encounter: ManagedEncounter; locale: Locale }

function Problem({ problem, encounter, locale }: ProblemProps) {
  const t = translator(locale)
  const { organisation, slug, role } = encounter
  const side = problem.side ? textFor(problem.side, locale).text : ''
  return (
    <li className="flex gap-3">
      <span className="mt-1">
        <Icon name="circle-alert" />
      </span>
      <div>
        <p>{t(`refusals:${problem.code}`, { side })}</p>
        {mayOrganiseRole(role) && (
          <a href={paths.editEncounterPart(locale, organisation.slug, slug, problem.part)}>
            {t(`encounters:complete.${problem.part}`)}
          </a>
        )}
      </div>
    </li>
  )
}

function Publish({ encounter, locale }: Omit<ProblemProps, 'problem'>) {
  const t = translator(locale)
  const { id, version, organisation, role } = encounter
  if (!mayOrganiseRole(role)) return <Banner title={t('encounters:manage.deskReadsOnly')} />
  return (
    <>
      <p>{t('encounters:manage.publishWhat')}</p>
      <ActionForm
        action={publishEncounterAction}
        locale={locale}
        words={formWords(locale)}
        hidden={{ encounterId: id, version: String(version), organisation: organisation.slug }}
      >
        <SubmitButton icon="radio" busy={t('encounters:form.saving')}>
          {t('encounters:manage.publish')}
        </SubmitButton>
      </ActionForm>
    </>
  )
}
