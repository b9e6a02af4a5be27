import type { Seating } from './seating'

/** Less than any gain: the move is not worth counting to the end. */
export const hopeless = Number.NEGATIVE_INFINITY

/**
 * What quality gains when visitor `i` goes to `table` in round `r` and `j`, if not −1, takes the seat left. Both tables
 * stay open. What is cheap is summed first: a move that could not reach `floor` even if everybody there were new to
 * everybody is given up before anybody is counted.
 * `alike`, `bothAlike`: what `i`, and what `j`, hears stays the same over the evening, another round making up for this one.
 */
export function gainOf(
  s: Seating,
  r: number,
  i: number,
  j: number,
  table: number,
  floor: number,
  alike = false,
  bothAlike = false,
): number {
  const { rounds, tables, countries, country, points, keep, commune, communes, persons } = s.problem
  const { worth, got, weights, first, size, members, together } = s
  const home = s.seat[i * rounds + r] ?? 0
  const a = r * s.stride + home
  const b = r * s.stride + table

  let gain = 0
  const row = worth.table
  const stayed = got[i] ?? 0
  const here = home < tables ? (points[i * tables + home] ?? 0) : 0
  const there = table < tables ? (points[i * tables + table] ?? 0) : 0
  if (here !== there && !alike) {
    const cell = i * worth.width + stayed
    gain += (row[cell + there - here] ?? 0) - (row[cell] ?? 0)
  }
  if (j >= 0) {
    const left = table < tables ? (points[j * tables + table] ?? 0) : 0
    const taken = home < tables ? (points[j * tables + home] ?? 0) : 0
    if (left !== taken && !bothAlike) {
      const cell = j * worth.width + (got[j] ?? 0)
      gain += (row[cell + taken - left] ?? 0) - (row[cell] ?? 0)
    }
  }
  if (weights.kept > 0) {
    const mine = keep[i * rounds + r] ?? -1
    let kept = (mine === table ? 1 : 0) - (mine === home ? 1 : 0)
    if (j >= 0) {
      const theirs = keep[j * rounds + r] ?? -1
      kept += (theirs === home ? 1 : 0) - (theirs === table ? 1 : 0)
    }
    gain += weights.kept * (mine < 0 && j < 0 ? 0 : kept)
  }
  const strangers = (home < tables ? (size[a] ?? 0) : 0) * (j >= 0 ? 1 : 0) + (table < tables ? (size[b] ?? 0) : 0)
  // Mix can gain no more than what both tables lack.
  const lack = (home < tables ? 1 - (s.mixes[a] ?? 0) : 0) + (table < tables ? 1 - (s.mixes[b] ?? 0) : 0)
  const perTable = weights.mix / s.mixCount
  const ci = commune[i] ?? -1
  const cj = j >= 0 ? (commune[j] ?? -1) : -1
  let colleagues = 0
  if (ci >= 0) {
    if (home < tables) colleagues -= (s.communeCounts[a * communes + ci] ?? 0) - 1
    if (table < tables) colleagues += (s.communeCounts[b * communes + ci] ?? 0) - (cj === ci ? 1 : 0)
  }
  if (cj >= 0) {
    if (table < tables) colleagues -= (s.communeCounts[b * communes + cj] ?? 0) - 1
    if (home < tables) colleagues += (s.communeCounts[a * communes + cj] ?? 0) - (cj === ci ? 1 : 0)
  }
  gain -= weights.colleagues * colleagues
  if (gain + weights.meeting * strangers + perTable * lack < floor) return hopeless

  const ki = country[i] ?? 0
  const kj = j >= 0 ? (country[j] ?? 0) : -1
  if (ki !== kj) {
    let mix = 0
    if (home < tables) {
      const heads = size[a] ?? 0
      let squares = (s.squares[a] ?? 0) - 2 * (s.counts[a * countries + ki] ?? 0) + 1
      if (j >= 0) squares += 2 * (s.counts[a * countries + kj] ?? 0) + 1
      mix += s.mixOf(a, j >= 0 ? heads : heads - 1, squares) - (s.mixes[a] ?? 0)
    }
    if (table < tables) {
      const heads = size[b] ?? 0
      let squares = (s.squares[b] ?? 0) + 2 * (s.counts[b * countries + ki] ?? 0) + 1
      if (j >= 0) squares += 1 - 2 * (s.counts[b * countries + kj] ?? 0)
      mix += s.mixOf(b, j >= 0 ? heads : heads + 1, squares) - (s.mixes[b] ?? 0)
    }
    gain += perTable * mix
    if (gain + weights.meeting * strangers < floor) return hopeless
  }

  let met = 0
  const rowI = i * persons
  const rowJ = j * persons
  if (home < tables) {
    const end = (first[a] ?? 0) + (size[a] ?? 0)
    for (let k = first[a] ?? 0; k < end; k++) {
      const other = members[k] ?? 0
      if (other === i) continue
      if (together[rowI + other] === 1) met--
      if (j >= 0 && together[rowJ + other] === 0) met++
    }
  }
  if (table < tables) {
    const end = (first[b] ?? 0) + (size[b] ?? 0)
    for (let k = first[b] ?? 0; k < end; k++) {
      const other = members[k] ?? 0
      if (other === j) continue
      if (together[rowI + other] === 0) met++
      if (j >= 0 && together[rowJ + other] === 1) met--
    }
  }
  return gain + weights.meeting * met
}
