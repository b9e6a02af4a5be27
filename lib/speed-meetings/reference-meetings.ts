import type { Ground } from './ground'

export type Meetings = {
  /** counts[visitor × persons + person] before the first round: 0 where a meeting would be new, else `known`. */
  start: Uint8Array
  /** Upper bound of new acquaintances across the border, section 7 of the problem. */
  reference: number
  /** mixes[round]: the chance that two people drawn from the room differ in country. */
  roomMix: Float64Array
}

/** A count that no evening lifts to 0 or 1: a pair whose meeting is worth nothing. */
const known = 128

export function referenceMeetings(ground: Ground): Meetings {
  const { visitors, persons, country, met } = ground
  const start = new Uint8Array(visitors * persons)
  for (let i = 0; i < visitors; i++) {
    const mine = country[i]
    for (let j = 0; j < persons; j++) if (country[j] === mine) start[i * persons + j] = known
  }
  for (const [one, other] of met) {
    if (one < visitors) start[one * persons + other] = known
    if (other < visitors) start[other * persons + one] = known
  }
  const roomMix = Float64Array.from({ length: ground.rounds }, (_, r) => room(ground, r).mix)
  return { start, roomMix, reference: Math.min(newPairs(ground, start), mostByTables(ground)) }
}

function newPairs({ visitors, persons, rounds, present }: Ground, start: Uint8Array): number {
  const there = new Int32Array(persons)
  for (let seat = 0; seat < persons * rounds; seat++) {
    const i = Math.floor(seat / rounds)
    if (present[seat]) there[i] = (there[i] ?? 0) | (1 << (seat % rounds))
  }
  let pairs = 0
  for (let i = 0; i < visitors; i++) {
    const mine = there[i] ?? 0
    for (let j = i + 1; j < persons; j++) if (start[i * persons + j] === 0 && mine & (there[j] ?? 0)) pairs++
  }
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
  return { heads, mix: counts.reduce((mix, count) => mix - (count / heads) ** 2, 1) }
}
