import 'server-only'
import type { Actor, TeamRole } from '@/lib/auth/actor'
import { queueMail } from '@/lib/mail/outbox'
import { findRecipient } from '@/lib/officials/recipient.queries'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { leftTeam, roleChanged } from './mail'
import { mayEditTeam } from './policy'
import { leavesNoOwner } from './team'

export type NewMember = { organisationId: string; personId: string; role: TeamRole }

/** Puts somebody in a team, inside another command (an invitation accepted) or by the platform itself. */
export async function addToTeam(tx: Tx, actor: Actor, { organisationId, personId, role }: NewMember) {
  await lockOrganisation(tx, organisationId)
  const held = await tx.teamMember.count({ where: { organisationId, personId, endedAt: null } })
  if (held > 0) return refuse('alreadyInTeam')
  const startedAt = await dbNow(tx)
  const { id } = await tx.teamMember.create({
    data: { organisationId, personId, role, startedAt },
    select: { id: true },
  })
  await record(tx, actor, {
    subject: { type: 'organisation', id: organisationId },
    action: 'team.joined',
    onBehalfOfId: personId,
    details: { role },
  })
  return done({ memberId: id })
}

/** An owner gives somebody another role; the person is told. One owner stays. */
export async function changeRole(actor: Actor, memberId: string, role: TeamRole) {
  return changeMember(actor, memberId, role)
}

/** Out of the team at once; anybody may leave by oneself. One owner stays. */
export async function removeFromTeam(actor: Actor, memberId: string) {
  return changeMember(actor, memberId, null)
}

async function changeMember(actor: Actor, memberId: string, to: TeamRole | null) {
  return inTransaction(async (tx) => {
    const member = await findActive(tx, memberId)
    if (!member || !mayChange(actor, member, to)) return refuse('notFound')
    await lockOrganisation(tx, member.organisationId)
    const team = await tx.teamMember.findMany({ where: { organisationId: member.organisationId, endedAt: null } })
    const now = team.find((one) => one.id === memberId)
    if (!now) return refuse('notFound')
    if (now.role === to) return done({ organisationId: member.organisationId })
    if (leavesNoOwner(team, { id: memberId, to })) return refuse('lastOwner')
    await tx.teamMember.update({ where: { id: memberId }, data: to ? { role: to } : { endedAt: await dbNow(tx) } })
    await record(tx, actor, {
      subject: { type: 'organisation', id: member.organisationId },
      action: to ? 'team.roleChanged' : 'team.left',
      onBehalfOfId: member.personId,
      details: { from: now.role, to },
    })
    await tellMember(tx, member, to)
    return done({ organisationId: member.organisationId })
  })
}

function findActive(tx: Tx, id: string) {
  return tx.teamMember.findFirst({
    where: { id, endedAt: null },
    select: { personId: true, organisationId: true, organisation: { select: { name: true, slug: true } } },
  })
}

type Member = NonNullable<Awaited<ReturnType<typeof findActive>>>

function mayChange(actor: Actor, member: Member, to: TeamRole | null): boolean {
  const leavesByOneself = to === null && actor.kind === 'user' && actor.personId === member.personId
  return leavesByOneself || mayEditTeam(actor, member.organisationId)
}

async function tellMember(tx: Tx, { personId, organisation }: Member, to: TeamRole | null): Promise<void> {
  const recipient = await findRecipient(personId, tx)
  if (recipient)
    await queueMail(tx, to ? roleChanged(recipient, { ...organisation, role: to }) : leftTeam(recipient, organisation))
}

/** Changes of one team take turns, or two owners could both leave. */
async function lockOrganisation(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${id}::uuid FOR UPDATE`
}
