import { Table } from '@/components/ui/table'
import { formatDate } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'
import { personName } from '@/lib/officials/official-line'
import type { Team } from '@/lib/organisations/queries'
import { MemberActions } from './member-actions'
import type { TeamPanelProps } from './team-panel'

/** Somebody's name, or the address of who never said it. */
export function memberName({ person }: Team['members'][number]): string {
  return personName(person).trim() || (person.emails[0]?.address ?? '')
}

export function MembersTable(props: TeamPanelProps) {
  const { locale, team } = props
  const t = translator(locale)
  const day = (at: Date) => formatDate(at, { locale, zone: officeZone }, { weekday: false })
  return (
    <Table
      label={t('organisations:team.rows', { label: t('organisations:team.members'), count: team.members.length })}
      rows={team.members}
      rowKey={(member) => member.id}
      stack
      columns={[
        { id: 'name', head: t('organisations:team.name'), rowHeader: true, cell: memberName },
        {
          id: 'address',
          head: t('organisations:team.address'),
          cell: ({ person }) => person.emails[0]?.address ?? '–',
        },
        { id: 'role', head: t('organisations:team.role'), cell: ({ role }) => t(`organisations:role.${role}`) },
        { id: 'since', head: t('organisations:team.since'), cell: ({ startedAt }) => day(startedAt) },
        {
          id: 'actions',
          head: t('organisations:team.actions'),
          cell: (member) => <MemberActions {...props} member={member} />,
        },
      ]}
    />
  )
}
