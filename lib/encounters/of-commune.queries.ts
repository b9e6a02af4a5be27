import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/platform/db'
import { cachedRows } from '@/lib/platform/public-cache'
import { nextOf } from '@/lib/platform/time-left'
import { listCards } from './public-card.queries'

/** Coming encounters that take place in a commune, or that it co-hosts; next first. */
async function listEncountersOfCommune({ country, code }: { country: string; code: string }, now: Date, limit = 5) {
  const rows = await db.encounter.findMany({
    where: {
      status: 'published',
      archivedAt: null,
      endsAt: { gt: now },
      OR: [
        { communeCountry: country, communeCode: code },
        { coHosts: { some: { body: { communeCountry: country, communeCode: code } } } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  })
  return listCards(rows.map(({ id }) => id))
}

/** The same, for a public page. */
export const encountersOfCommune = cache((country: string, code: string) =>
  cachedRows(['encountersOfCommune', country, code], () => listEncountersOfCommune({ country, code }, new Date()), {
    tags: ['encounters', 'communes'],
    about: (cards, now) => ({
      until: nextOf(
        cards.map((card) => card.endsAt),
        now,
      ),
    }),
  }),
)
