import type { MapMark } from '@/lib/communes/map.queries'
import type { EncounterCard } from '@/lib/encounters/public-card.queries'

/** A hyphen for each encounter whose sides are hosted by communes. */
export function marksOf(encounters: readonly EncounterCard[]): MapMark[] {
  return encounters.flatMap(({ sides }) => {
    const communes = sides.flatMap(({ host }) =>
      host?.communeCountry && host.communeCode ? [{ country: host.communeCountry, code: host.communeCode }] : [],
    )
    return communes.length > 1 ? [{ kind: 'encounter' as const, communes }] : []
  })
}
