import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readContent } from '@/lib/i18n/content'
import { isInForce, officeDay } from '@/lib/officials/mandate'
import { db, dbNow, type Tx } from '@/lib/platform/db'
import { encountersManagedBy } from './policy'
import { type PublicationFacts, programmeWarnings, publicationProblems } from './publication'

/** What publication looks at, as it is now. */
export async function publicationFactsOf(
  client: Tx | typeof db,
  encounterId: string,
  now: Date,
): Promise<PublicationFacts> {
  const encounter = await client.encounter.findUniqueOrThrow({
    where: { id: encounterId },
    include: {
      pools: { where: { sideId: null } },
      blocks: { orderBy: { position: 'asc' } },
      sides: {
        orderBy: { position: 'asc' },
        include: {
          pool: true,
          territories: { take: 1 },
          coHosts: { where: { role: 'coHost' }, include: { mandate: true } },
        },
      },
    },
  })
  const day = officeDay(now)
  return {
    ...encounter,
    totalSeats: encounter.pools[0]?.seats ?? 0,
    sides: encounter.sides.map(({ name, pool, territories, coHosts: [coHost] }) => ({
      name: readContent(name),
      seats: pool?.seats ?? 0,
      hasTerritories: territories.length > 0,
      coHost: !coHost ? 'missing' : coHost.mandate && isInForce(coHost.mandate, day) ? 'present' : 'ended',
    })),
  }
}

/** What keeps a draft from being published, and what does not add up but keeps nobody; null when it is not theirs. */
export async function findPublicationState(actor: Actor, encounterId: string) {
  const where = { AND: [{ id: encounterId }, encountersManagedBy(actor)] }
  const [seen, now] = await Promise.all([db.encounter.count({ where }), dbNow()])
  if (seen === 0) return null
  const facts = await publicationFactsOf(db, encounterId, now)
  return { problems: publicationProblems(facts, now), warnings: programmeWarnings(facts) }
}
