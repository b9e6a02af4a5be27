import { formWords } from '@/components/layout/form-words'
import { RadioGroup } from '@/components/ui/choice'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { translator } from '@/lib/i18n/translate'
import { inviteAction } from '@/lib/organisations/actions'
import { teamRoles } from '@/lib/organisations/team'
import type { TeamPanelProps } from './team-panel'

/** By address, with a role. Without an owner yet, the owner comes first. */
export function InviteForm({ locale, organisationId, team, returnTo }: TeamPanelProps) {
  const t = translator(locale)
  const hasOwner = team.members.some((member) => member.role === 'owner')
  return (
    <ActionForm action={inviteAction} locale={locale} words={formWords(locale)} hidden={{ organisationId, returnTo }}>
      <TextField
        name="address"
        label={t('organisations:team.address')}
        hint={t('organisations:team.addressHint')}
        type="email"
        autoComplete="off"
      />
      <RadioGroup
        name="role"
        legend={t('organisations:team.role')}
        defaultValue={hasOwner ? 'editor' : 'owner'}
        choices={teamRoles.map((value) => ({
          value,
          label: t(`organisations:role.${value}`),
          hint: t(`organisations:roleHelp.${value}`),
        }))}
      />
      <SubmitButton icon="mail">{t('organisations:team.send')}</SubmitButton>
    </ActionForm>
  )
}
