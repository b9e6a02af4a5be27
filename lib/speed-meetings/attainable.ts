import type { Ground } from './ground'
import { wishPoints } from './points'

/**
 * The most wish points of each visitor if alone in the room, and those of rounds already played. Subjects that can be
 * matched to distinct rounds form a transversal matroid, so taking wishes in order of points, with augmenting paths,
 * is exact (Edmonds and Fulkerson, Transversals and Matroid Partition, 1965).
 */
export function attainable(ground: Ground): { before: Int32Array; best: Int32Array } {
  const { visitors, rounds, from, present, published, fixed, subject, subjects, tongue } = ground
  const openings = roundsOfSubjects(ground)
  const before = new Int32Array(visitors)
  const best = new Int32Array(visitors)
  for (let i = 0; i < visitors; i++) {
    const wishes = ground.wishes[i] ?? []
    const taken = new Set<number>()
    let points = 0
    let free = 0
    for (let r = 0; r < rounds; r++) {
      const seat = i * rounds + r
      const imposed = r < from ? (published[seat] ?? -1) : present[seat] ? (fixed[seat] ?? -1) : -1
      if (r === from) before[i] = points
      if (imposed < 0) {
        if (r >= from && present[seat]) free |= 1 << r
        continue
      }
      const about = subject[imposed] ?? 0
      if (!taken.has(about) && wishes.includes(about)) points += wishPoints(wishes.indexOf(about))
      taken.add(about)
    }
    const blocked = ground.blocked[i] ?? []
    const owner = new Int32Array(rounds).fill(-1)
    for (const [rank, about] of wishes.entries()) {
      if (taken.has(about) || blocked.includes(about)) continue
      const row = (tongue[i] ?? 0) * subjects
      if (augment(about, (s) => (openings[row + s] ?? 0) & free, owner, { rounds: 0 })) points += wishPoints(rank)
    }
    best[i] = points
  }
  return { before, best }
}

/** Rounds, as bits, in which somebody with these languages finds a table of a subject. */
function roundsOfSubjects({ follows, on, rounds, tables, subject, subjects }: Ground): Int32Array {
  const sets = tables > 0 ? follows.length / tables : 0
  const openings = new Int32Array(sets * subjects)
  for (let set = 0; set < sets; set++) {
    for (let t = 0; t < tables; t++) {
      if (!follows[set * tables + t]) continue
      const cell = set * subjects + (subject[t] ?? 0)
      for (let r = 0; r < rounds; r++) if (on[r * tables + t]) openings[cell] = (openings[cell] ?? 0) | (1 << r)
    }
  }
  return openings
}

function augment(about: number, open: (about: number) => number, owner: Int32Array, seen: { rounds: number }): boolean {
  const possible = open(about)
  for (const [round, holder] of owner.entries()) {
    const bit = 1 << round
    if (!(possible & bit) || seen.rounds & bit) continue
    seen.rounds |= bit
    if (holder < 0 || augment(holder, open, owner, seen)) {
      owner[round] = about
      return true
    }
  }
  return false
}
