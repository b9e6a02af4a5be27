/** Seats of an encounter as everybody may see them. `sideId` null: the total. */
export type SeatPool = { sideId: string | null; seats: number; taken: number; isReleased: boolean }

/** People of one side; offered ones hold a seat that is not theirs yet. */
export type SideCount = { sideId: string | null; offered: number; waiting: number }

export type SeatRow = {
  /** Null: all seats together. */
  sideId: string | null
  seats: number
  taken: number
  /** Of the taken: held for somebody who has not answered yet. */
  held: number
  free: number
  waiting: number
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** Free of one pool: an organiser who wants fewer seats than are taken has none to give. */
function freeOf({ seats, taken }: SeatPool): number {
  return Math.max(0, seats - taken)
}

/**
 * One row per side that has a figure of its own; the total where no side has, or where it is less than the sides together.
 * A side has no more free seats than the total has. After the release only the total counts.
 */
export function seatRows(pools: readonly SeatPool[], counts: readonly SideCount[]): SeatRow[] {
  const total = pools.find((pool) => pool.sideId === null)
  const sides = pools.filter((pool) => pool.sideId !== null && !pool.isReleased)
  const rows = sides.map((pool) =>
    rowOf(
      pool,
      counts.filter((count) => count.sideId === pool.sideId),
      total,
    ),
  )
  if (!total || (sides.length > 0 && total.seats >= sum(sides.map((pool) => pool.seats)))) return rows
  return [...rows, rowOf(total, counts, total)]
}

function rowOf(pool: SeatPool, counts: readonly SideCount[], total: SeatPool | undefined): SeatRow {
  return {
    sideId: pool.sideId,
    seats: pool.seats,
    taken: pool.taken,
    held: Math.min(pool.taken, sum(counts.map((count) => count.offered))),
    free: Math.min(freeOf(pool), total ? freeOf(total) : Number.POSITIVE_INFINITY),
    waiting: sum(counts.map((count) => count.waiting)),
  }
}

/** Whether somebody could still be seated at once, on whatever side. */
export function hasFreeSeat(rows: readonly SeatRow[]): boolean {
  return rows.some((row) => row.free > 0)
}
