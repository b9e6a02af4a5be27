import type { Cell } from './cells'

/** The two flat fields of a map: this side and that side, never a country. */
export type Shore = 'a' | 'b'

/**
 * A fixed choice that puts most neighbours on different shores (France against all of its own, the Netherlands and Morocco
 * against theirs), so that a commune's page and its map always agree. The dashed line parts the others.
 */
const shoreA = new Set(['FR', 'NL', 'MA'])

export function shoreOf(country: string): Shore {
  return shoreA.has(country) ? 'a' : 'b'
}

export function isOnShoreA(cell: Cell): boolean {
  return shoreOf(cell.country) === 'a'
}
