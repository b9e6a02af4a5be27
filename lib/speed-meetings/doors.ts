import type { Ground } from './ground'

/** Who may sit where: on, followable, not blocked, no host to be kept apart; a fixed seat allows itself only. */
export type Doors = {
  /** A row of tables for each kind of seat; most visitors with the same languages share theirs, so that all fit into a cache. */
  doors: Uint8Array
  /** Where the row of a seat begins. */
  doorsOf: Int32Array
}

export function openDoors(ground: Ground): Doors {
  const { visitors, rounds, tables, from, present, fixed, tongue, apart, blocked } = ground
  const doorsOf = new Int32Array(visitors * rounds)
  // The first row is closed: rounds already played, or missed.
  const rows: Uint8Array[] = [new Uint8Array(tables)]
  const add = (row: Uint8Array) => (rows.push(row) - 1) * tables
  const shared = new Map<number, number>()
  for (let i = 0; i < visitors; i++) {
    const isOwn = (blocked[i]?.length ?? 0) > 0 || apart[i]?.some((other) => other >= visitors)
    for (let r = from; r < rounds; r++) {
      const seat = i * rounds + r
      if (!present[seat]) continue
      if (isOwn || (fixed[seat] ?? -1) >= 0) {
        doorsOf[seat] = add(ownRow(ground, i, r))
        continue
      }
      const kind = (tongue[i] ?? 0) * rounds + r
      const row = shared.get(kind) ?? add(followedRow(ground, i, r))
      shared.set(kind, row)
      doorsOf[seat] = row
    }
  }
  const doors = new Uint8Array(rows.length * tables)
  for (const [at, row] of rows.entries()) doors.set(row, at * tables)
  return { doors, doorsOf }
}

export const mayEnter = ({ doors, doorsOf }: Doors, seat: number, table: number): boolean =>
  doors[(doorsOf[seat] ?? 0) + table] === 1

function followedRow({ tables, tongue, follows, on }: Ground, i: number, r: number): Uint8Array {
  const row = new Uint8Array(tables)
  const followed = (tongue[i] ?? 0) * tables
  for (let t = 0; t < tables; t++) row[t] = (follows[followed + t] ?? 0) & (on[r * tables + t] ?? 0)
  return row
}

function ownRow(ground: Ground, i: number, r: number): Uint8Array {
  const { visitors, rounds, tables, fixed, apart, blocked, tablesOf, hosts } = ground
  const only = fixed[i * rounds + r] ?? -1
  const row = only >= 0 ? new Uint8Array(tables).fill(1, only, only + 1) : followedRow(ground, i, r)
  if (only < 0) for (const about of blocked[i] ?? []) for (const t of tablesOf[about] ?? []) row[t] = 0
  for (const shunned of apart[i] ?? []) {
    if (shunned < visitors) continue
    for (let t = 0; t < tables; t++) if (hosts[r * tables + t]?.includes(shunned)) row[t] = 0
  }
  return row
}
