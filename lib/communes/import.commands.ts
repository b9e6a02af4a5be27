import 'server-only'
import { type Actor, authorOf } from '@/lib/auth/actor'
import { db, type Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { record } from '@/lib/platform/history'
import { done, type Result, refuse } from '@/lib/platform/result'
import { type EndedCommune, endCommunes, listMissing } from './ending.commands'
import type { Shape } from './import-file'
import { mayKeepReference } from './policy'
import type { CommuneRow, TerritoryRow } from './reference-row'
import {
  bodyStatements,
  communeColumns,
  formerCommunesIn,
  predecessorsIn,
  type Statement,
  stagedCommunes,
  stagedTerritories,
  territoryPreview,
  writtenCommunes,
  writtenTerritories,
} from './reference-statements'

export interface ImportOptions {
  /** Says what would change, and changes nothing. */
  dryRun: boolean
}

/** A whole country's list takes longer than a form may. */
function inLongTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      return work(tx)
    },
    { timeout: 600_000 },
  )
}

async function run(tx: Tx, statements: Iterable<Statement>): Promise<void> {
  // Constant texts of this folder; what comes from a file is bound.
  for (const { text, values } of statements) await tx.$executeRawUnsafe(text, ...values)
}

const recordImport = (tx: Tx, actor: Actor, what: string, details: Record<string, number>) =>
  record(tx, authorOf(actor), { subject: { type: 'reference', id: what }, action: 'reference.imported', details })

export interface CommunesPreview {
  added: number
  changed: number
  /** How many communes change in each column. */
  columns: Record<string, number>
  links: { added: number; removed: number }
  ended: EndedCommune[]
}

/** Where more than this share of a country would end, the file is a part of it, not a year's mergers. */
const plausibleEndings = 0.1

/**
 * A country's new list of communes. Those that the list no longer has end today and lead to their successor; every link
 * they had stays. `isPart`: the file does not hold whole countries, nobody ends.
 */
export async function importCommunes(
  actor: Actor,
  rows: CommuneRow[],
  { dryRun, isPart }: ImportOptions & { isPart: boolean },
): Promise<Result<CommunesPreview, 'notAllowed' | 'tooManyEnd'>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  return inLongTransaction(async (tx) => {
    await run(tx, stagedCommunes(rows))
    const { missing, known } = isPart ? { missing: [], known: 0 } : await listMissing(tx, rows)
    if (missing.length > Math.max(50, known * plausibleEndings)) {
      return refuse('tooManyEnd', { params: { count: missing.length } })
    }
    const preview = { ...(await previewCommunes(tx)), ended: missing }
    if (dryRun) return done(preview)
    await run(tx, writtenCommunes())
    await endCommunes(tx, missing)
    await run(tx, formerCommunesIn(predecessorsIn(rows)))
    await run(tx, bodyStatements)
    await recordImport(tx, actor, 'communes', { added: preview.added, changed: preview.changed, ended: missing.length })
    await touch(tx, ['communes'])
    return done(preview)
  })
}

async function previewCommunes(tx: Tx): Promise<Omit<CommunesPreview, 'ended'>> {
  const differs = communeColumns.map((column) => `(c."${column}") IS DISTINCT FROM (r."${column}")`)
  const counts = communeColumns.map(
    (column, i) => `count(*) FILTER (WHERE c."code" IS NOT NULL AND ${differs[i]})::int AS "${column}"`,
  )
  const rows = await tx.$queryRawUnsafe<Record<string, number>[]>(`
    SELECT count(*) FILTER (WHERE c."code" IS NULL)::int AS added,
      count(*) FILTER (WHERE c."code" IS NOT NULL AND (${differs.join(' OR ')}))::int AS changed, ${counts.join(', ')}
    FROM incoming_commune r LEFT JOIN "Commune" c USING ("country", "code")`)
  const { added = 0, changed = 0, ...columns } = rows[0] ?? {}
  const [links = { added: 0, removed: 0 }] = await tx.$queryRaw<{ added: number; removed: number }[]>`
    SELECT count(*) FILTER (WHERE m."code" IS NULL)::int AS added, count(*) FILTER (WHERE w."code" IS NULL)::int AS removed
    FROM (SELECT "id" AS "territoryId", "country", "code" FROM wanted_member) w
    FULL JOIN (
      SELECT m.* FROM "TerritoryCommune" m JOIN "Territory" t ON t."id" = m."territoryId" AND t."source" = 'reference'
      JOIN incoming_commune r ON r."country" = m."country" AND r."code" = m."code"
    ) m USING ("territoryId", "country", "code")`
  return {
    added,
    changed,
    columns: Object.fromEntries(Object.entries(columns).filter(([, count]) => count > 0)),
    links,
  }
}

export interface Preview {
  added: number
  changed: number
}

/** Territories of the reference: new and renamed ones. None ends by not being in a file. */
export async function importTerritories(
  actor: Actor,
  rows: TerritoryRow[],
  { dryRun }: ImportOptions,
): Promise<Result<Preview, 'notAllowed'>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  return inLongTransaction(async (tx) => {
    await run(tx, stagedTerritories(rows))
    const [preview = { added: 0, changed: 0 }] = await tx.$queryRawUnsafe<Preview[]>(territoryPreview)
    if (dryRun) return done(preview)
    await run(tx, writtenTerritories())
    await run(tx, bodyStatements)
    await recordImport(tx, actor, 'territories', { ...preview })
    await touch(tx, ['communes'])
    return done(preview)
  })
}

/** Shapes of communes; one whose commune is not known is left out and counted. */
export async function importBoundaries(
  actor: Actor,
  shapes: Shape[],
  { dryRun, source }: ImportOptions & { source: string },
): Promise<Result<Preview & { unknown: string[] }, 'notAllowed'>> {
  if (!mayKeepReference(actor)) return refuse('notAllowed')
  return inLongTransaction(async (tx) => {
    await tx.$executeRaw`CREATE TEMP TABLE incoming_shape (country char(2), code text, geometry jsonb) ON COMMIT DROP`
    for (let start = 0; start < shapes.length; start += 500) {
      await tx.$executeRaw`INSERT INTO incoming_shape SELECT * FROM
        jsonb_to_recordset(${JSON.stringify(shapes.slice(start, start + 500))}::jsonb) AS r(country char(2), code text, geometry jsonb)`
    }
    const unknown = await tx.$queryRaw<{ key: string }[]>`
      SELECT r.country || '/' || r.code AS key FROM incoming_shape r
      LEFT JOIN "Commune" c ON c."country" = r.country AND c."code" = r.code WHERE c."code" IS NULL ORDER BY 1`
    const [preview = { added: 0, changed: 0 }] = await tx.$queryRaw<Preview[]>`
      SELECT count(*) FILTER (WHERE b."code" IS NULL)::int AS added,
        count(*) FILTER (WHERE b."geometry" <> r.geometry)::int AS changed
      FROM incoming_shape r JOIN "Commune" c ON c."country" = r.country AND c."code" = r.code
      LEFT JOIN "CommuneBoundary" b ON b."country" = r.country AND b."code" = r.code`
    const found = { ...preview, unknown: unknown.map(({ key }) => key) }
    if (dryRun) return done(found)
    await tx.$executeRaw`
      INSERT INTO "CommuneBoundary" AS b ("country", "code", "geometry", "source")
      SELECT r.country, r.code, r.geometry, ${source} FROM incoming_shape r
      JOIN "Commune" c ON c."country" = r.country AND c."code" = r.code
      ON CONFLICT ("country", "code") DO UPDATE SET "geometry" = excluded."geometry", "source" = excluded."source"
      WHERE (b."geometry", b."source") IS DISTINCT FROM (excluded."geometry", excluded."source")`
    await recordImport(tx, actor, 'boundaries', { ...preview, unknown: unknown.length })
    await touch(tx, ['communes'])
    return done(found)
  })
}
