export const sideDrawings = ['a', 'b', 'c', 'd', 'e', 'f'] as const

export type SideDrawing = (typeof sideDrawings)[number]

/** `BE/57081`: the key of a commune is the pair. */
export type CommuneKey = string

export function communeKey(commune: { country: string; code: string }): CommuneKey {
  return `${commune.country}/${commune.code}`
}

/** One side of an encounter with the communes its territories hold. */
export type SideGround = { id: string; hasTerritories: boolean; communes: ReadonlySet<CommuneKey> }

/**
 * The side of a mandate's body: where its commune lies, or all the communes it serves.
 * A single side that names no territory is everybody's. Null: on no side.
 */
export function sideOf(ground: readonly CommuneKey[], sides: readonly SideGround[]): string | null {
  const [only] = sides
  if (only && sides.length === 1 && !only.hasTerritories) return only.id
  if (ground.length === 0) return null
  return sides.find((side) => ground.every((commune) => side.communes.has(commune)))?.id ?? null
}

export type Overlap = { commune: CommuneKey; sides: [string, string] }

/** No commune on two sides: the communes that two sides both claim, each once, in order. */
export function overlapsOf(sides: readonly Pick<SideGround, 'id' | 'communes'>[]): Overlap[] {
  const owner = new Map<CommuneKey, string>()
  const overlaps = new Map<CommuneKey, Overlap>()
  for (const side of sides) {
    for (const commune of side.communes) {
      const first = owner.get(commune)
      if (first === undefined) owner.set(commune, side.id)
      else if (!overlaps.has(commune)) overlaps.set(commune, { commune, sides: [first, side.id] })
    }
  }
  return [...overlaps.values()].sort((a, b) => a.commune.localeCompare(b.commune))
}
