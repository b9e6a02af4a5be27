import 'server-only'
import type { Actor, TeamRole } from '@/lib/auth/actor'
import { takePoint } from '@/lib/auth/limits.commands'
import type { Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/outbox'
import { nameOnce } from '@/lib/officials/person.commands'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, Refused, refuse } from '@/lib/platform/result'
import { hashToken, newToken } from '@/lib/platform/secrets'
import { invitationMail } from './mail'
import { mayEditTeam } from './policy'
import { invitationDays, invitationStateAt } from './team'
import { addToTeam } from './team.commands'

const limit = { name: 'team.invitations', points: 50, seconds: 3600 }

export type NewInvitation = { address: string; role: TeamRole; locale: Locale }

/** Invites an address into a team by mail, for seven days. Invited again, only the newer link works. */
export async function inviteToTeam(actor: Actor, organisationId: string, { address, role, locale }: NewInvitation) {
  if (!mayEditTeam(actor, organisationId)) return refuse('notAllowed')
  const tooMany = await takePoint(limit, organisationId)
  if (tooMany) return tooMany
  return inTransaction(async (tx) => {
    const organisation = await lockedOrganisation(tx, organisationId)
    if (!organisation) return refuse('notFound')
    if (await isInTeam(tx, organisationId, address)) return refuse('alreadyInTeam', { field: 'address' })
    await tx.teamInvitation.updateMany({
      where: { organisationId, address, acceptedAt: null, revokedAt: null },
      data: { revokedAt: await dbNow(tx) },
    })
    const token = newToken()
    const expiresAt = daysAfter(await dbNow(tx), invitationDays)
    const invitation = { organisationId, address, role, tokenHash: hashToken(token), expiresAt }
    const { id } = await tx.teamInvitation.create({ data: invitation, select: { id: true } })
    await record(tx, actor, {
      subject: { type: 'organisation', id: organisationId },
      action: 'team.invited',
      details: { invitationId: id, role },
    })
    const known = await tx.emailAddress.findUnique({
      where: { address },
      select: { person: { select: { locale: true } } },
    })
    const by = actor.kind === 'user' ? actor.name : null
    await queueMail(
      tx,
      invitationMail({ address, locale: known?.person.locale ?? locale, role, token, by, expiresAt, organisation }),
    )
    return done({ invitationId: id })
  })
}

/** The link stops working. */
export async function revokeInvitation(actor: Actor, invitationId: string) {
  return inTransaction(async (tx) => {
    const invitation = await tx.teamInvitation.findUnique({
      where: { id: invitationId },
      select: { organisationId: true },
    })
    if (!invitation || !mayEditTeam(actor, invitation.organisationId)) return refuse('notFound')
    const { count } = await tx.teamInvitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: await dbNow(tx) },
    })
    if (count === 0) return refuse('invitationEnded')
    await record(tx, actor, {
      subject: { type: 'organisation', id: invitation.organisationId },
      action: 'team.invitationRevoked',
      details: { invitationId },
    })
    return done()
  })
}

/** Whoever holds the address that was invited joins the team, once. Somebody new says their name. */
export async function acceptInvitation(
  actor: Actor,
  token: string,
  name: { givenName: string; familyName: string } | null,
) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  return inTransaction(async (tx) => {
    const now = await dbNow(tx)
    const invitation = await tx.teamInvitation.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { organisation: { select: { slug: true } } },
    })
    if (!invitation || invitationStateAt(invitation, now) !== 'open') return refuse('invitationEnded')
    const { id, organisationId, address, role } = invitation
    const holds = await tx.emailAddress.count({
      where: { address, personId: actor.personId, confirmedAt: { not: null } },
    })
    if (holds === 0) return refuse('invitationForOther')
    const { count } = await tx.teamInvitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: now },
    })
    if (count === 0) return refuse('invitationEnded')
    if (name) await nameOnce(tx, actor.personId, name)
    const joined = await addToTeam(tx, actor, { organisationId, personId: actor.personId, role })
    if (!joined.ok) throw new Refused(joined)
    return done({ slug: invitation.organisation.slug })
  })
}

function daysAfter(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 24 * 60 * 60 * 1000)
}

async function lockedOrganisation(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.organisation.findUnique({ where: { id }, select: { name: true, slug: true } })
}

async function isInTeam(tx: Tx, organisationId: string, address: string): Promise<boolean> {
  const person = { emails: { some: { address } } }
  return (await tx.teamMember.count({ where: { organisationId, endedAt: null, person } })) > 0
}
