import type { Ground } from './ground'

export type Meetings = {
  /** Upper bound of new acquaintances across the border, section 7 of the problem. */
  reference: number
  /** mixes[round]: the chance that two people drawn from the room differ in country. */
  roomMix: Float64Array
}

export function referenceMeetings(ground: Ground): Meetings {
  const roomMix = Float64Array.from({ length: ground.rounds }, (_, r) => room(ground, r).mix)
  return { roomMix, reference: Math.min(newPairs(ground), mostByTables(ground)) }
}

/** Pairs of different countries, not both hosts, not met before, who are there together in some round. */
function newPairs(ground: Ground): number {
  const { visitors, persons, rounds, present, country, countries, met } = ground
  // People of a country who come and go alike, hosts apart, are counted together.
  const presence = Int32Array.from({ length: persons }, (_, i) => {
    let bits = 0
    for (let r = 0; r < rounds; r++) if (present[i * rounds + r]) bits |= 1 << r
    return bits
  })
  const kindOf = (i: number) => `${presence[i]} ${country[i]} ${i < visitors}`
  const kinds = new Map<string, { like: number; count: number }>()
  for (let i = 0; i < persons; i++) {
    const kind = kinds.get(kindOf(i))
    if (kind) kind.count++
    else kinds.set(kindOf(i), { like: i, count: 1 })
  }
  const counts = (i: number, j: number) =>
    country[i] !== country[j] && ((presence[i] ?? 0) & (presence[j] ?? 0)) !== 0 && (i < visitors || j < visitors)
  let pairs = 0
  const all = [...kinds.values()]
  for (const [at, one] of all.entries()) {
    for (const other of countries > 1 ? all.slice(at + 1) : []) {
      if (counts(one.like, other.like)) pairs += one.count * other.count
    }
  }
  const before = new Set(met.map(([i, j]) => Math.min(i, j) * persons + Math.max(i, j)))
  for (const pair of before) if (counts(Math.floor(pair / persons), pair % persons)) pairs--
  return pairs
}

function mostByTables(ground: Ground): number {
  const { tableList, rounds, tables, on, hosts } = ground
  let pairs = 0
  for (let r = 0; r < rounds; r++) {
    const { heads, mix } = room(ground, r)
    let largest = 0
    for (const [t, { max }] of tableList.entries()) {
      const group = r * tables + t
      if (on[group]) largest = Math.max(largest, max + (hosts[group]?.length ?? 0))
    }
    pairs += (largest * heads * mix) / 2
  }
  return pairs
}

function room({ persons, rounds, country, countries, present }: Ground, r: number): { heads: number; mix: number } {
  const counts = new Int32Array(countries)
  let heads = 0
  for (let i = 0; i < persons; i++) {
    if (!present[i * rounds + r]) continue
    heads++
    counts[country[i] ?? 0] = (counts[country[i] ?? 0] ?? 0) + 1
  }
  if (heads === 0) return { heads, mix: 0 }
  return { heads, mix: counts.reduce((mix, count) => mix - (count / heads) * (count / heads), 1) }
}
