import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/page'
import type { User } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { Team } from '@/lib/organisations/queries'
import { InvitationsTable } from './invitations-table'
import { InviteForm } from './invite-form'
import { MembersTable } from './members-table'

export type TeamPanelProps = {
  locale: Locale
  organisationId: string
  team: Team
  mayEdit: boolean
  actor: User
  /** The page to come back to. */
  returnTo: string
}

/** Who works here, who is invited, and the form to invite. Two pages show it: the team's own and the administrator's. */
export function TeamPanel(props: TeamPanelProps) {
  const { locale, team, mayEdit } = props
  const t = translator(locale)
  return (
    <>
      <Section id="team" title={t('organisations:team.members')}>
        {team.members.length === 0 ? (
          <Empty title={t('organisations:team.none')} level={3}>
            {t('organisations:team.noneWhy')}
          </Empty>
        ) : (
          <MembersTable {...props} />
        )}
      </Section>
      {team.invitations.length > 0 && (
        <Section id="invitations" title={t('organisations:team.invited')}>
          <InvitationsTable {...props} />
        </Section>
      )}
      {mayEdit && (
        <Section id="invite" title={t('organisations:team.invite')}>
          <InviteForm {...props} />
        </Section>
      )}
    </>
  )
}
