import { z } from 'zod'
import type { CommuneRow } from './commune-row'
import { code, country, optional } from './reference-cell'

/** One line of the file of merged communes; the name is not always known. */
export const formerRow = z.object({ country, code, name: optional, successor: code })

export type FormerRow = z.output<typeof formerRow>

/** Predecessors that a communes file names by code only. */
export function predecessorsIn(rows: CommuneRow[]): FormerRow[] {
  return rows.flatMap((row) =>
    row.predecessors.map((code) => ({ country: row.country, code, name: null, successor: row.code })),
  )
}
