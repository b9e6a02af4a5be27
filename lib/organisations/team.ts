import type { TeamRole } from '@/lib/auth/actor'

export const teamRoles = ['owner', 'editor', 'desk'] as const satisfies readonly TeamRole[]

/** An invitation is open for so long. */
export const invitationDays = 7

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

type Invitation = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null }

export function invitationStateAt({ expiresAt, acceptedAt, revokedAt }: Invitation, now: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  if (revokedAt) return 'revoked'
  return now < expiresAt ? 'open' : 'expired'
}

/** May these owners become so few? An organisation keeps one. */
export function leavesNoOwner(
  members: readonly { id: string; role: TeamRole }[],
  change: { id: string; to: TeamRole | null },
) {
  const after = members.map(({ id, role }) => (id === change.id ? change.to : role))
  return !after.includes('owner')
}
