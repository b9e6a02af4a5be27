import { Icon } from '@/components/ui/icon'
import type { TeamRole } from '@/lib/auth/actor'
import type { ManagedCallRow } from '@/lib/calls/managed.queries'
import type { ManagedRow } from '@/lib/encounters/managed-list.queries'
import { type Content, textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'

type Props = {
  locale: Locale
  organisation: string
  role: TeamRole | null
  encounters: readonly ManagedRow[]
  calls: readonly ManagedCallRow[]
}

/** What waits for an organiser, each with the way there. */
export function DeskTasks(props: Props) {
  const t = translator(props.locale)
  const tasks = [...encounterTasks(props), ...(mayOrganiseRole(props.role) ? callTasks(props) : [])]
  if (tasks.length === 0) return <p className="meta">{t('organisations:desk.noTasks')}</p>
  return (
    <ul className="plain stack">
      {tasks.map(({ key, href, words, about }) => (
        <li key={key} className="flex gap-3">
          <span className="mt-1">
            <Icon name="circle-alert" />
          </span>
          <div>
            <a href={href}>{words}</a>
            <p className="meta">{textFor(about, props.locale).text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

type Task = { key: string; href: string; words: string; about: Content }

function encounterTasks({ locale, organisation, role, encounters }: Props): Task[] {
  const t = translator(locale)
  const live = encounters.filter((row) => !row.archivedAt)
  const approvals = live
    .filter((row) => row.pending > 0 && row.state !== 'cancelled')
    .map((row) => ({
      key: `approve ${row.id}`,
      href: paths.manageRegistrations(locale, organisation, row.slug),
      words: t('organisations:desk.approve', { count: row.pending }),
      about: row.title,
    }))
  if (!mayOrganiseRole(role)) return approvals
  const toOverview = (row: ManagedRow, words: string) => ({
    key: `open ${row.id}`,
    href: paths.manageEncounter(locale, organisation, row.slug),
    words,
    about: row.title,
  })
  return [
    ...approvals,
    ...live
      .filter((row) => row.state === 'upcoming' && row.hostMissing)
      .map((row) => toOverview(row, t('organisations:desk.hostMissing'))),
    ...live.filter((row) => row.state === 'draft').map((row) => toOverview(row, t('organisations:desk.finishDraft'))),
  ]
}

function callTasks({ locale, organisation, calls }: Props): Task[] {
  const t = translator(locale)
  const waiting = ['draft', 'closed', 'reading', 'deliberation', 'decided'] as const
  return calls
    .filter((call) => !call.archivedAt)
    .flatMap((call) => {
      const state = waiting.find((one) => one === call.state)
      if (!state) return []
      const href = paths.manageCall(locale, organisation, call.slug)
      return [{ key: `call ${call.id}`, href, words: t(`organisations:desk.call.${state}`), about: call.title }]
    })
}
