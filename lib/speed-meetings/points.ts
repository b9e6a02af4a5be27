import type { Ground } from './ground'

const ranked = [5, 4, 3, 2, 1]

/** Points of a wish, rank counted from 0. */
export const wishPoints = (rank: number): number => ranked[rank] ?? 1

export type Points = {
  /** points[pointsAt[table] + visitor]: what this subject is worth to them; nothing at table number `tables`, where people stand. */
  points: Uint8Array
  pointsAt: Int32Array
}

/** By subject, not by table: few enough cells to stay in a cache. */
export function pointsOf({ visitors, tables, subjects, subject, wishes }: Ground): Points {
  const points = new Uint8Array(visitors * (subjects + 1))
  for (const [i, wished] of wishes.entries()) {
    for (const [rank, about] of wished.entries()) points[about * visitors + i] = wishPoints(rank)
  }
  const pointsAt = Int32Array.from({ length: tables + 1 }, (_, t) => (subject[t] ?? subjects) * visitors)
  return { points, pointsAt }
}

export const pointsFor = ({ points, pointsAt }: Points, i: number, table: number): number =>
  points[(pointsAt[table] ?? 0) + i] ?? 0
