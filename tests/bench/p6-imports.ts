import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { system } from '@/lib/auth/actor'
import { communeRow } from '@/lib/communes/commune-row'
import { importCommunes } from '@/lib/communes/import.commands'
import { checkedRows } from '@/lib/communes/import-file'
import { withClient } from '@/scripts/lib/databases.mjs'
import { type About, another, type Context, figureOf, inTurn, type Line, rounds, timed } from '@/tests/support/bench'
import { databasesBeside } from '@/tests/support/bench-databases'
import { granted } from '@/tests/support/people'

export const about: About = {
  name: 'Import of the French communes',
  floor: 'COPY of the same rows into the same tables',
}

const tables = ['Commune', 'CommuneName', 'TerritoryCommune', 'Body']

/** Each round writes into a database that has territories and no commune. */
export async function run(context: Context): Promise<Line[]> {
  const own = process.env.DATABASE_URL ?? ''
  const share = context.smoke ? 0.02 : 1
  await withClient(own, (client) => client.query('TRUNCATE "Commune" CASCADE'))
  const folder = mkdtempSync(join(tmpdir(), 'vav-bench-copy-'))
  chmodSync(folder, 0o777) // PostgreSQL, which is somebody else, writes into it
  const [full] = await databasesBeside('full')
  await imported(full, share)
  await withClient(full, async (client) => {
    for (const table of tables) await client.query(`COPY "${table}" TO '${join(folder, table)}'`)
  })
  const measured = await inTurn(
    {
      product: async () => imported((await databasesBeside('round'))[0], share),
      floor: async () => copied((await databasesBeside('round'))[0], folder),
    },
    rounds(context, { least: 3, most: 5 }),
  )
  const again = await inTurn(
    { product: () => imported(full, share), floor: async () => copied((await databasesBeside('round'))[0], folder) },
    rounds(context, { least: 3, most: 3 }),
  )
  const bare: number[] = []
  for (let n = 0; n < 3; n++) bare.push(await copiedBare((await databasesBeside('round'))[0], folder))
  rmSync(folder, { recursive: true })
  return [
    { what: 'a first import', unit: 'ms', moreIsBetter: false, ...measured, target: { of: 'ratio', most: 10 } },
    { what: 'the same file again', unit: 'ms', moreIsBetter: false, ...again, target: { of: 'ratio', most: 10 } },
    { what: 'COPY without indexes, checks or keys', unit: 'ms', moreIsBetter: false, product: figureOf(bare) },
  ]
}

/** Milliseconds from the file to the last row, in a process of its own as from the command line. */
async function imported(url: string, share: number): Promise<number> {
  const process = another({ DATABASE_URL: url })
  const ms = Number(await process.call('importFrench', share))
  await process.end()
  return ms
}

export function importFrench(share: number): Promise<number> {
  const bytes = readFileSync(join('prisma', 'seed', 'reference', 'communes.csv.gz'))
  return timed(async () => {
    const records: { country?: string }[] = parse(gunzipSync(bytes), { columns: true })
    const french = records.filter(({ country }) => country === 'FR')
    const part = french.slice(0, french.length * share)
    const { rows, errors } = checkedRows(part, communeRow, ({ country, code }) => `${country}/${code}`)
    if (errors.length > 0) throw new Error(`${errors.length} rows of the reference are wrong`)
    granted(await importCommunes(system('bench'), rows, { dryRun: false, isPart: share < 1 }))
  })
}

function copied(url: string, folder: string): Promise<number> {
  return withClient(url, (client) =>
    timed(async () => {
      for (const table of tables) await client.query(`COPY "${table}" FROM '${join(folder, table)}'`)
    }),
  )
}

/** What PostgreSQL needs for the bytes alone. */
function copiedBare(url: string, folder: string): Promise<number> {
  return withClient(url, async (client) => {
    for (const table of tables) await client.query(`CREATE TABLE "bare${table}" (LIKE "${table}" INCLUDING GENERATED)`)
    return timed(async () => {
      for (const table of tables) await client.query(`COPY "bare${table}" FROM '${join(folder, table)}'`)
    })
  })
}
