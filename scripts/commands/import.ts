// npm run import -- communes|territories|boundaries FILE [--dry-run] [--part] [--format csv|json]
// A dry run says what would change. Columns of the files: docs/reference-data.md.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { system } from '@/lib/auth/actor'
import { importBoundaries } from '@/lib/communes/boundaries.commands'
import { communeRow } from '@/lib/communes/commune-row'
import { importCommunes, importTerritories } from '@/lib/communes/import.commands'
import { checkedRows, type RowError, shapesIn } from '@/lib/communes/import-file'
import { withOtherNames } from '@/lib/communes/other-name'
import { territoryRow } from '@/lib/communes/territory-row'
import { translator } from '@/lib/i18n/translate'
import { db } from '@/lib/platform/db'
import type { Refusal, Result } from '@/lib/platform/result'
import { readOtherNames } from '@/prisma/seed/reference/load'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false }, part: { type: 'boolean', default: false } },
})
const [what = '', file = ''] = positionals
const dryRun = flags['dry-run']
const actor = system('import')

const imports: Record<string, (bytes: Buffer) => Promise<string>> = { communes, territories, boundaries }
const chosen = imports[what]
try {
  if (!chosen || file === '')
    throw new Error(`Say what and from where: npm run import -- ${Object.keys(imports).join('|')} FILE`)
  const bytes = readFileSync(file)
  console.log(await chosen(file.endsWith('.gz') ? gunzipSync(bytes) : bytes))
  console.log(dryRun ? 'Nothing was written: this was a dry run.' : 'Done.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
await db.$disconnect()

function recordsOf(bytes: Buffer): unknown[] {
  return parse(bytes, { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true })
}

async function communes(bytes: Buffer): Promise<string> {
  const { rows, errors } = checkedRows(recordsOf(bytes), communeRow, ({ country, code }) => `${country}/${code}`)
  stopAt(errors)
  const { ended, ...preview } = granted(
    await importCommunes(actor, withOtherNames(rows, readOtherNames()), { dryRun, isPart: flags.part }),
  )
  const columns = Object.entries(preview.columns).map(([column, count]) => `${column} ${count}`)
  return [
    `${rows.length} communes read: ${preview.added} new, ${preview.changed} changed, ${ended.length} ended.`,
    ...(columns.length > 0 ? [`Changed columns: ${columns.join(', ')}.`] : []),
    `Places in territories: ${preview.links.added} new, ${preview.links.removed} ended.`,
    ...ended.map(
      (one) => `  ended: ${one.country}/${one.code} ${one.name} → ${one.successorCode ?? 'no successor in the file'}`,
    ),
  ].join('\n')
}

async function territories(bytes: Buffer): Promise<string> {
  const { rows, errors } = checkedRows(
    recordsOf(bytes),
    territoryRow,
    ({ kind, country, code }) => `${kind}/${country}/${code}`,
  )
  stopAt(errors)
  const { added, changed } = granted(await importTerritories(actor, rows, { dryRun }))
  return `${rows.length} territories read: ${added} new, ${changed} changed.`
}

async function boundaries(bytes: Buffer): Promise<string> {
  const shapes = shapesIn(JSON.parse(bytes.toString('utf8')))
  if (!shapes) throw new Error('This is neither TopoJSON with a layer "communes" nor a GeoJSON feature collection.')
  stopAt(shapes.errors)
  const source = path.basename(file)
  const { added, changed, unknown } = granted(await importBoundaries(actor, shapes.rows, { dryRun, source }))
  const left =
    unknown.length > 0 ? ` Left out, their communes not being known: ${unknown.slice(0, 20).join(', ')}.` : ''
  return `${shapes.rows.length} boundaries read: ${added} new, ${changed} changed, ${unknown.length} unknown.${left}`
}

/** A file with a wrong row is not imported by halves. */
function stopAt(errors: RowError[]): void {
  if (errors.length === 0) return
  const lines = errors.slice(0, 50).map(({ line, field, problem }) => `  line ${line}, ${field}: ${problem}`)
  throw new Error([`${errors.length} rows are wrong; nothing was written.`, ...lines].join('\n'))
}

function refusalInEnglish({ code, params }: Refusal): string {
  const said: Record<string, string | number> = typeof params?.count === 'number' ? { count: params.count } : {}
  return translator('en')(`refusals:${code}`, said)
}

function granted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(refusalInEnglish(result))
}
