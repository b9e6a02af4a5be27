import { metOnce, unmet } from './acquaintances'
import type { Seating } from './seating'

/** Less than any gain: the move is not worth counting to the end. */
export const hopeless = Number.NEGATIVE_INFINITY

/**
 * What quality gains when visitor `i` goes to `table` in round `r` and `j`, if not −1, takes the seat left. Both tables
 * stay open. What is cheap is summed first: a move that could not reach `floor` even if everybody there were new to
 * everybody is given up before anybody is counted: ours, the same moves accepted.
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
  const { rounds, tables, countries, country, points, pointsAt, keep, commune, communes } = s.problem
  const { worth, got, weights, first, size, members, companies } = s
  const { counts, squares: allSquares, mixes, communeCounts, mixCount } = companies
  const { cells, width } = s.acquaintances
  const home = s.seat[i * rounds + r] ?? 0
  const a = r * s.stride + home
  const b = r * s.stride + table

  let gain = 0
  const atHome = pointsAt[home] ?? 0
  const atTable = pointsAt[table] ?? 0
  const here = points[atHome + i] ?? 0
  const there = points[atTable + i] ?? 0
  if (here !== there && !alike) gain += worth.change(i, got[i] ?? 0, there - here)
  if (j >= 0) {
    const left = points[atTable + j] ?? 0
    const taken = points[atHome + j] ?? 0
    if (left !== taken && !bothAlike) gain += worth.change(j, got[j] ?? 0, taken - left)
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
  const ki = country[i] ?? 0
  const kj = j >= 0 ? (country[j] ?? 0) : -1
  // At best everybody there from another country is new to whoever comes.
  let strangers = table < tables ? (size[b] ?? 0) - (counts[b * countries + ki] ?? 0) : 0
  if (j >= 0 && home < tables) strangers += (size[a] ?? 0) - (counts[a * countries + kj] ?? 0)
  // Mix can gain no more than what both tables lack.
  const lack = (home < tables ? 1 - (mixes[a] ?? 0) : 0) + (table < tables ? 1 - (mixes[b] ?? 0) : 0)
  const perTable = weights.mix / mixCount
  const ci = commune[i] ?? -1
  const cj = j >= 0 ? (commune[j] ?? -1) : -1
  let colleagues = 0
  if (ci >= 0) {
    if (home < tables) colleagues -= (communeCounts[a * communes + ci] ?? 0) - 1
    if (table < tables) colleagues += (communeCounts[b * communes + ci] ?? 0) - (cj === ci ? 1 : 0)
  }
  if (cj >= 0) {
    if (table < tables) colleagues -= (communeCounts[b * communes + cj] ?? 0) - 1
    if (home < tables) colleagues += (communeCounts[a * communes + cj] ?? 0) - (cj === ci ? 1 : 0)
  }
  gain -= weights.colleagues * colleagues
  if (gain + weights.meeting * strangers + perTable * lack < floor) return hopeless

  if (ki !== kj) {
    let mix = 0
    if (home < tables) {
      const heads = size[a] ?? 0
      let squares = (allSquares[a] ?? 0) - 2 * (counts[a * countries + ki] ?? 0) + 1
      if (j >= 0) squares += 2 * (counts[a * countries + kj] ?? 0) + 1
      mix += companies.mixOf(a, j >= 0 ? heads : heads - 1, squares) - (mixes[a] ?? 0)
    }
    if (table < tables) {
      const heads = size[b] ?? 0
      let squares = (allSquares[b] ?? 0) + 2 * (counts[b * countries + ki] ?? 0) + 1
      if (j >= 0) squares += 1 - 2 * (counts[b * countries + kj] ?? 0)
      mix += companies.mixOf(b, j >= 0 ? heads : heads + 1, squares) - (mixes[b] ?? 0)
    }
    gain += perTable * mix
    if (gain + weights.meeting * strangers < floor) return hopeless
  }

  let met = 0
  const rowI = i * width
  const rowJ = j * width
  if (home < tables) {
    const end = (first[a] ?? 0) + (size[a] ?? 0)
    for (let k = first[a] ?? 0; k < end; k++) {
      const other = members[k] ?? 0
      const byte = other >> 2
      const shift = (other & 3) << 1
      if ((((cells[rowI + byte] ?? 0) >> shift) & 3) === metOnce) met--
      if (j >= 0 && (((cells[rowJ + byte] ?? 0) >> shift) & 3) === unmet && other !== i) met++
    }
  }
  if (table < tables) {
    const end = (first[b] ?? 0) + (size[b] ?? 0)
    for (let k = first[b] ?? 0; k < end; k++) {
      const other = members[k] ?? 0
      const byte = other >> 2
      const shift = (other & 3) << 1
      if ((((cells[rowI + byte] ?? 0) >> shift) & 3) === unmet && other !== j) met++
      if (j >= 0 && (((cells[rowJ + byte] ?? 0) >> shift) & 3) === metOnce) met--
    }
  }
  return gain + weights.meeting * met
}
