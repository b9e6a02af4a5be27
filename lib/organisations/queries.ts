import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { namedBodySelect, namedPersonSelect } from '@/lib/officials/office.queries'
import { isAdministrator } from '@/lib/officials/policy'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets'
import { organisationsServedBy, roleIn } from './policy'
import { invitationStateAt } from './team'

const named = {
  id: true,
  slug: true,
  name: true,
  body: { select: namedBodySelect },
} satisfies Prisma.OrganisationSelect

/** The organisations somebody works in, each with what waits there. Bounded queries whatever their number. */
export async function listMyOrganisations(actor: Actor) {
  if (actor.kind !== 'user' || actor.memberships.length === 0) return []
  const now = await dbNow()
  const upcoming = { status: 'published', endsAt: { gt: now }, archivedAt: null } as const
  const organisations = await db.organisation.findMany({
    where: { id: { in: actor.memberships.map((held) => held.organisationId) } },
    select: {
      ...named,
      _count: {
        select: {
          encounters: { where: upcoming },
          calls: { where: { status: 'published', closesAt: { gt: now }, archivedAt: null } },
        },
      },
    },
    orderBy: { slug: 'asc' },
  })
  return organisations.map((organisation) => ({ ...organisation, role: roleIn(actor, organisation.id) }))
}

/** Every organisation with its owners, for administrators. */
export async function listOrganisations(actor: Actor) {
  if (!isAdministrator(actor)) return null
  return db.organisation.findMany({
    select: {
      ...named,
      _count: { select: { encounters: true, calls: true, invitations: { where: openInvitation(await dbNow()) } } },
      team: { where: { endedAt: null, role: 'owner' }, select: { person: { select: namedPersonSelect } } },
    },
    orderBy: { slug: 'asc' },
  })
}

function openInvitation(now: Date): Prisma.TeamInvitationWhereInput {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
}

const facts = {
  ...named,
  presentation: true,
  contactEmail: true,
  contactPhone: true,
  website: true,
  version: true,
} satisfies Prisma.OrganisationSelect

/** The organisation whose desk one opens: one works in it. */
export async function findDesk(actor: Actor, slug: string) {
  return db.organisation.findFirst({ where: { slug, ...organisationsServedBy(actor) }, select: facts })
}

/** Any organisation, for administrators. */
export async function findOrganisation(actor: Actor, slug: string) {
  return isAdministrator(actor) ? db.organisation.findUnique({ where: { slug }, select: facts }) : null
}

/** Who works there and who is invited; null for who neither works there nor administers. */
export async function findTeam(actor: Actor, organisationId: string) {
  if (roleIn(actor, organisationId) === null && !isAdministrator(actor)) return null
  const now = await dbNow()
  const [members, invitations] = await Promise.all([
    db.teamMember.findMany({
      where: { organisationId, endedAt: null },
      select: {
        id: true,
        role: true,
        startedAt: true,
        person: { select: { ...namedPersonSelect, emails: { where: { isPrimary: true }, select: { address: true } } } },
      },
      orderBy: [{ role: 'asc' }, { person: { sortKey: 'asc' } }],
    }),
    db.teamInvitation.findMany({
      where: { organisationId, ...openInvitation(now) },
      select: { id: true, address: true, role: true, expiresAt: true },
      orderBy: { createdAt: 'asc' },
    }),
  ])
  return { members, invitations }
}

export type Team = NonNullable<Awaited<ReturnType<typeof findTeam>>>

/** What a link of an invitation says, to whoever holds it; and whether the reader has to say a name. Null for a link that never was. */
export async function findInvitation(actor: Actor, token: string) {
  const invitation = await db.teamInvitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      role: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      organisation: { select: { name: true, slug: true } },
    },
  })
  if (!invitation) return null
  const nameless =
    actor.kind === 'user' &&
    (await db.person.count({ where: { id: actor.personId, givenName: '', familyName: '' } })) > 0
  return { ...invitation, state: invitationStateAt(invitation, await dbNow()), needsName: nameless }
}

/** Who administers the platform. */
export async function listAdministrators(actor: Actor) {
  if (!isAdministrator(actor)) return null
  return db.administrator.findMany({
    where: { endedAt: null },
    select: {
      id: true,
      startedAt: true,
      person: {
        select: {
          ...namedPersonSelect,
          emails: { where: { isPrimary: true }, select: { address: true } },
          account: { select: { totpConfirmedAt: true } },
        },
      },
    },
    orderBy: { person: { sortKey: 'asc' } },
  })
}
