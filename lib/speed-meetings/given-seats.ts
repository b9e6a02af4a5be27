import type { InstanceParticipant } from './schema'

/** Published table of each seat, or −1. */
export function publishedSeats(
  guests: InstanceParticipant[],
  rounds: number,
  published: Record<string, (string | null)[]>,
  table: Map<string, number>,
): Int32Array {
  const seats = new Int32Array(guests.length * rounds).fill(-1)
  const known = new Map(Object.entries(published))
  for (const [i, { id }] of guests.entries()) {
    for (const [r, name] of (known.get(id) ?? []).entries()) {
      if (name !== null) seats[i * rounds + r] = table.get(name) ?? -1
    }
  }
  return seats
}

/** A fixed seat holds while the person and the table are both there; the last one of a round counts. */
export function fixedSeats(
  guests: InstanceParticipant[],
  from: number,
  rounds: number,
  present: Uint8Array,
  on: Uint8Array,
  table: Map<string, number>,
): Int32Array {
  const fixed = new Int32Array(guests.length * rounds).fill(-1)
  for (const [i, person] of guests.entries()) {
    for (const { round, table: name } of person.fixed ?? []) {
      const r = round - 1
      const t = table.get(name) ?? -1
      fixed[i * rounds + r] = r >= from && present[i * rounds + r] && on[r * table.size + t] ? t : -1
    }
  }
  return fixed
}
