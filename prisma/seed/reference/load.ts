import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Pool } from 'pg'
import type { z } from 'zod'
import { communeRow } from '../../../lib/communes/commune-row'
import { stagedCommunes, writtenCommunes } from '../../../lib/communes/commune-statements'
import { formerRow } from '../../../lib/communes/former-row'
import { formerCommunesIn } from '../../../lib/communes/former-statements'
import { type OtherName, otherName, withOtherNames } from '../../../lib/communes/other-name'
import type { Statement } from '../../../lib/communes/staging'
import { territoryRow } from '../../../lib/communes/territory-row'
import { bodyStatements, stagedTerritories, writtenTerritories } from '../../../lib/communes/territory-statements'

/** `core`: Belgium and what lies within 50 km of it in France, for tests. */
export type ReferenceScope = 'full' | 'core'

const files = path.resolve('prisma/seed/reference')

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>[] {
  const bytes = readFileSync(path.join(files, file))
  const records: unknown[] = parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true })
  return records.map((record) => schema.parse(record))
}

/** Names in languages that official lists do not know. */
export function readOtherNames(): OtherName[] {
  return read('other-names.csv', otherName)
}

/** Communes, their names, territories and bodies. Run again, it changes only what differs and keeps every link. */
export async function loadReference(pool: Pool, { scope }: { scope: ReferenceScope }): Promise<{ communes: number }> {
  const communes = withOtherNames(read('communes.csv.gz', communeRow), readOtherNames()).filter(
    ({ country, borderKm }) =>
      scope === 'full' || country === 'BE' || (country === 'FR' && borderKm !== null && borderKm <= 50),
  )
  const client = await pool.connect()
  const run = async (statements: Iterable<Statement>) => {
    for (const { text, values } of statements) await client.query(text, values)
  }
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL statement_timeout = 0')
    await run(stagedTerritories(read('territories.csv.gz', territoryRow)))
    await run(writtenTerritories())
    await run(stagedCommunes(communes))
    await run(writtenCommunes())
    await run(formerCommunesIn(read('former-communes.csv.gz', formerRow)))
    await run(bodyStatements)
    await client.query('COMMIT')
    // The planner needs figures to choose the index of names.
    await client.query('ANALYZE "Commune", "CommuneName", "Territory", "TerritoryCommune", "Body"')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
  return { communes: communes.length }
}
