import { SeatRows } from '@/components/encounters/seat-rows'
import { LanguageCoverage } from '@/components/layout/coverage'
import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { Emphasis } from '@/components/ui/emphasis'
import { ActionForm } from '@/components/ui/form'
import { Panel } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { archiveEncounterAction } from '@/lib/encounters/actions'
import { encounterStatusAt, mayBeArchived } from '@/lib/encounters/encounter'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { coverageOf } from '@/lib/i18n/coverage'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'

type Props = { encounter: ManagedEncounter; locale: Locale }

/** Who comes, in which languages it is written, and what may be done with it. */
export function OverviewAside({ encounter, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      {encounter.status !== 'draft' && <Places encounter={encounter} locale={locale} />}
      <Panel title={t('encounters:manage.languages')}>
        <LanguageCoverage coverage={coverageOf(textsOf(encounter))} locale={locale} />
      </Panel>
      {mayOrganiseRole(encounter.role) && <Steps encounter={encounter} locale={locale} />}
    </>
  )
}

/** Every text of the encounter that may be written in several languages. */
function textsOf({ title, summary, audience, interpretation, accessibility, sides, blocks, topics }: ManagedEncounter) {
  return [
    ...[title, summary, audience, interpretation, accessibility],
    ...sides.flatMap((side) => [side.name, side.access]),
    ...blocks.flatMap((block) => [block.title, block.description]),
    ...topics.map((topic) => topic.question),
  ]
}

function Places({ encounter, locale }: Props) {
  const t = translator(locale)
  const { organisation, slug, seats, sides, pending, waiting } = encounter
  const list = paths.manageRegistrations(locale, organisation.slug, slug)
  return (
    <Panel title={t('encounters:manage.places')}>
      <SeatRows rows={seats} sides={sides} locale={locale} />
      {pending > 0 && (
        <p>
          <Emphasis>{t('encounters:manage.pending', { count: pending })}</Emphasis>
        </p>
      )}
      {waiting > 0 && (
        <p>
          <Emphasis>{t('encounters:manage.waiting', { count: waiting })}</Emphasis>
        </p>
      )}
      <LinkButton tone="second" wide href={list}>
        {t('encounters:manage.openList')}
      </LinkButton>
    </Panel>
  )
}

function Steps({ encounter, locale }: Props) {
  const t = translator(locale)
  const { id, version, organisation, slug, now, archivedAt } = encounter
  const state = encounterStatusAt(encounter, now)
  return (
    <div className="stack">
      {(state === 'upcoming' || state === 'running') && (
        <LinkButton tone="danger" wide href={paths.cancelEncounter(locale, organisation.slug, slug)}>
          {t('encounters:manage.cancel')}
        </LinkButton>
      )}
      {(archivedAt || mayBeArchived(encounter, now)) && (
        <ActionForm
          action={archiveEncounterAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ encounterId: id, version: String(version), organisation: organisation.slug }}
        >
          <SubmitButton tone="quiet" wide>
            {t(archivedAt ? 'encounters:manage.unarchive' : 'encounters:manage.archive')}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
