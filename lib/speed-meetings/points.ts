import type { Ground } from './ground'

const ranked = [5, 4, 3, 2, 1]

/** Points of a wish, rank counted from 0. */
export const wishPoints = (rank: number): number => ranked[rank] ?? 1

export function pointsOf({ people, visitors, tables, subject, subjectNames }: Ground): Uint8Array {
  const points = new Uint8Array(visitors * tables)
  for (let i = 0; i < visitors; i++) {
    for (const [rank, wish] of (people[i]?.wishes ?? []).entries()) {
      const wished = subjectNames.indexOf(wish)
      for (let t = 0; t < tables; t++) if (subject[t] === wished) points[i * tables + t] = wishPoints(rank)
    }
  }
  return points
}
