import { ManagedCallTable } from '@/components/calls/managed-call-table'
import { ManagedTable } from '@/components/encounters/managed-table'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/page'
import type { TeamRole } from '@/lib/auth/actor'
import type { ManagedCallRow } from '@/lib/calls/managed.queries'
import { filterManaged, type ManagedRow } from '@/lib/encounters/managed-list.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'
import { DeskTasks } from './desk-tasks'

type Props = {
  locale: Locale
  organisation: string
  role: TeamRole | null
  encounters: readonly ManagedRow[]
  calls: readonly ManagedCallRow[]
}

const shown = 5

/** What waits for somebody, what comes next, and the way to begin where there is nothing yet. */
export function DeskOverview({ locale, organisation, role, encounters, calls }: Props) {
  const t = translator(locale)
  const upcoming = filterManaged(encounters, { state: 'upcoming', search: '' })
  const running = calls.filter((call) => ['scheduled', 'upcoming', 'open'].includes(call.state) && !call.archivedAt)
  if (encounters.length === 0 && calls.length === 0) return <Begin {...{ locale, organisation, role }} />
  return (
    <div className="space-y-12">
      <Section id="tasks" title={t('organisations:desk.tasks')}>
        <DeskTasks {...{ locale, organisation, role, encounters, calls }} />
      </Section>
      <Section
        id="upcoming"
        title={t('organisations:desk.upcoming')}
        more={<a href={paths.manageEncounters(locale, organisation)}>{t('organisations:desk.allEncounters')}</a>}
      >
        {upcoming.length > 0 ? (
          <ManagedTable locale={locale} organisation={organisation} rows={upcoming.slice(0, shown)} />
        ) : (
          <Empty
            level={3}
            title={t('organisations:desk.noUpcoming')}
            action={<Create {...{ locale, organisation, role }} />}
          >
            {t('organisations:desk.noUpcomingWhy')}
          </Empty>
        )}
      </Section>
      {running.length > 0 && (
        <Section
          id="calls"
          title={t('organisations:desk.calls')}
          more={<a href={paths.manageCalls(locale, organisation)}>{t('organisations:desk.allCalls')}</a>}
        >
          <ManagedCallTable locale={locale} organisation={organisation} rows={running.slice(0, shown)} />
        </Section>
      )}
    </div>
  )
}

type DeskProps = Pick<Props, 'locale' | 'organisation' | 'role'>

function Begin(props: DeskProps) {
  const t = translator(props.locale)
  return (
    <Empty title={t('organisations:desk.emptyTitle')} action={<Create {...props} />}>
      {t(mayOrganiseRole(props.role) ? 'organisations:desk.emptyBody' : 'organisations:desk.emptyDesk')}
    </Empty>
  )
}

function Create({ locale, organisation, role }: DeskProps) {
  const t = translator(locale)
  if (!mayOrganiseRole(role)) return null
  return (
    <>
      <LinkButton icon="plus" href={paths.newEncounter(locale, organisation)}>
        {t('encounters:manage.create')}
      </LinkButton>
      <LinkButton tone="second" icon="plus" href={paths.newCall(locale, organisation)}>
        {t('calls:manage.create')}
      </LinkButton>
    </>
  )
}
