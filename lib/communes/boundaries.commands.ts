import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { touch } from '@/lib/platform/freshness'
import { done, type Result, refuse } from '@/lib/platform/result'
import type { Shape } from './import-file'
import { type ImportOptions, inLongTransaction, type Preview, recordImport } from './import-transaction.commands'
import { mayKeepReference } from './policy'

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
