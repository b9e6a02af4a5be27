import { formWords } from '@/components/layout/form-words'
import { BlockedButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { translator } from '@/lib/i18n/translate'
import { changeRoleAction, removeFromTeamAction } from '@/lib/organisations/actions'
import type { Team } from '@/lib/organisations/queries'
import { leavesNoOwner, teamRoles } from '@/lib/organisations/team'
import { memberName } from './members-table'
import type { TeamPanelProps } from './team-panel'

type Props = TeamPanelProps & { member: Team['members'][number] }

/** Another role, or out of the team; anybody may leave. The last owner cannot, and reads why. */
export function MemberActions(props: Props) {
  const { locale, team, member, mayEdit, actor } = props
  const t = translator(locale)
  const isOneself = member.person.id === actor.personId
  if (!mayEdit && !isOneself) return <>–</>
  if (leavesNoOwner(team.members, { id: member.id, to: null })) {
    return (
      <BlockedButton why={t('organisations:team.lastOwner')} tone="second" size="small">
        {t('organisations:team.change')}
      </BlockedButton>
    )
  }
  return (
    <span className="row">
      {mayEdit && <ChangeRole {...props} />}
      <Remove {...props} isOneself={isOneself} />
    </span>
  )
}

function ChangeRole({ locale, member, returnTo }: Props) {
  const t = translator(locale)
  return (
    <Dialog
      opener={t('organisations:team.change')}
      look={{ tone: 'second', size: 'small' }}
      title={t('organisations:team.changeOf', { name: memberName(member) })}
      close={t('common:words.cancel')}
      action={
        <ActionForm
          action={changeRoleAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ memberId: member.id, returnTo }}
        >
          <RadioGroup
            name="role"
            legend={t('organisations:team.role')}
            defaultValue={member.role}
            choices={teamRoles.map((value) => ({
              value,
              label: t(`organisations:role.${value}`),
              hint: t(`organisations:roleHelp.${value}`),
            }))}
          />
          <SubmitButton>{t('organisations:team.save')}</SubmitButton>
        </ActionForm>
      }
    >
      <p>{t('organisations:team.changeWhy')}</p>
    </Dialog>
  )
}

function Remove({ locale, member, returnTo, isOneself }: Props & { isOneself: boolean }) {
  const t = translator(locale)
  const verb = isOneself ? t('organisations:team.leave') : t('organisations:team.remove')
  const hidden = { memberId: member.id, ...(!isOneself && { returnTo }) }
  return (
    <Dialog
      opener={verb}
      look={{ tone: 'danger', size: 'small' }}
      title={
        isOneself
          ? t('organisations:team.leaveQuestion')
          : t('organisations:team.removeOf', { name: memberName(member) })
      }
      close={t('common:words.cancel')}
      action={
        <ActionForm action={removeFromTeamAction} locale={locale} words={formWords(locale)} hidden={hidden}>
          <SubmitButton tone="danger">{verb}</SubmitButton>
        </ActionForm>
      }
    >
      <p>{t('organisations:team.removeWhy')}</p>
    </Dialog>
  )
}
