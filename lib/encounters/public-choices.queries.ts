import 'server-only'
import { type Content, readContent } from '@/lib/i18n/content'
import { db, type Prisma } from '@/lib/platform/db'

export type EncounterChoices = {
  organisers: { slug: string; name: Content }[]
  sides: { code: string; name: Content }[]
  countries: string[]
}

/** What the list can be filtered by: only what leads somewhere. */
export async function listEncounterChoices(): Promise<EncounterChoices> {
  const shown = { status: { in: ['published', 'cancelled'] }, archivedAt: null } satisfies Prisma.EncounterWhereInput
  const [organisers, sides, venues, hosts] = await Promise.all([
    db.organisation.findMany({
      where: { encounters: { some: shown } },
      select: { slug: true, name: true },
      orderBy: { slug: 'asc' },
    }),
    db.side.findMany({
      where: { encounter: shown },
      distinct: ['code'],
      select: { code: true, name: true },
      orderBy: { code: 'asc' },
    }),
    db.encounter.findMany({ where: shown, distinct: ['communeCountry'], select: { communeCountry: true } }),
    db.body.findMany({
      where: { coHosts: { some: { encounter: shown } } },
      distinct: ['country'],
      select: { country: true },
    }),
  ])
  const countries = [...venues.map((row) => row.communeCountry), ...hosts.map((row) => row.country)]
  return {
    organisers: organisers.map(({ slug, name }) => ({ slug, name: readContent(name) })),
    sides: sides.map(({ code, name }) => ({ code, name: readContent(name) })),
    countries: [...new Set(countries.filter((country) => country !== null))].sort(),
  }
}
