import type { Ground } from './ground'

const ranked = [5, 4, 3, 2, 1]

/** Points of a wish, rank counted from 0. */
export const wishPoints = (rank: number): number => ranked[rank] ?? 1

export function pointsOf({ visitors, tables, wishes, tablesOf }: Ground): Uint8Array {
  const points = new Uint8Array(visitors * tables)
  for (const [i, wished] of wishes.entries()) {
    for (const [rank, about] of wished.entries()) {
      for (const t of tablesOf[about] ?? []) points[i * tables + t] = wishPoints(rank)
    }
  }
  return points
}
