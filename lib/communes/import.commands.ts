import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { done, type Result, refuse } from '@/lib/platform/result'
import type { CommuneRow } from './commune-row'
import { communeColumns, stagedCommunes, writtenCommunes } from './commune-statements'
import { type EndedCommune, endCommunes, listMissing } from './ending.commands'
import { predecessorsIn } from './former-row'
import { formerCommunesIn } from './former-statements'
import { type ImportOptions, inLongTransaction, type Preview, recordImport, run } from './import-transaction.commands'
import { mayKeepReference } from './policy'
import type { TerritoryRow } from './territory-row'
import { bodyStatements, stagedTerritories, territoryPreview, writtenTerritories } from './territory-statements'

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
