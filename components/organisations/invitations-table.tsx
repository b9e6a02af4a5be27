import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { Table } from '@/components/ui/table'
import { formatMoment } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'
import { revokeInvitationAction } from '@/lib/organisations/actions'
import type { TeamPanelProps } from './team-panel'

export function InvitationsTable({ locale, team, mayEdit, returnTo }: TeamPanelProps) {
  const t = translator(locale)
  return (
    <Table
      label={t('organisations:team.rows', { label: t('organisations:team.invited'), count: team.invitations.length })}
      rows={team.invitations}
      rowKey={(invitation) => invitation.id}
      stack
      columns={[
        { id: 'address', head: t('organisations:team.address'), rowHeader: true, cell: ({ address }) => address },
        { id: 'role', head: t('organisations:team.role'), cell: ({ role }) => t(`organisations:role.${role}`) },
        {
          id: 'until',
          head: t('organisations:team.until'),
          cell: ({ expiresAt }) => formatMoment(expiresAt, { locale, zone: officeZone }),
        },
        {
          id: 'actions',
          head: t('organisations:team.actions'),
          cell: ({ id, address }) =>
            mayEdit && (
              <ActionForm
                action={revokeInvitationAction}
                locale={locale}
                words={formWords(locale)}
                hidden={{ invitationId: id, returnTo }}
              >
                <SubmitButton tone="second" size="small">
                  {t('organisations:team.revoke')}
                  <span className="hidden-text"> {address}</span>
                </SubmitButton>
              </ActionForm>
            ),
        },
      ]}
    />
  )
}
