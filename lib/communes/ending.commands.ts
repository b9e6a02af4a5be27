import 'server-only'
import { Prisma, type Tx } from '@/lib/platform/db'
import type { CommuneKey } from './commune'
import type { CommuneRow } from './commune-row'
import { nearKeys, searchKey } from './search-key'

export interface EndedCommune extends CommuneKey {
  name: string
  /** Null when no commune of the file says that it took over. */
  successorCode: string | null
}

/** Communes in being of the countries in the file that the file (staged as `incoming_commune`) no longer has. */
export async function listMissing(tx: Tx, rows: CommuneRow[]): Promise<{ missing: EndedCommune[]; known: number }> {
  const countries = [...new Set(rows.map((row) => row.country))]
  const successors = new Map(
    rows.flatMap((row) => row.predecessors.map((code) => [`${row.country}/${code}`, row.code] as const)),
  )
  const missing = await tx.$queryRaw<(CommuneKey & { name: string })[]>`
    SELECT c."country", c."code", c."name" FROM "Commune" c
    WHERE c."country" = ANY(${countries}) AND c."validTo" IS NULL
    AND NOT EXISTS (SELECT FROM incoming_commune r WHERE r."country" = c."country" AND r."code" = c."code")
    ORDER BY 1, 2`
  return {
    missing: missing.map((row) => ({ ...row, successorCode: successors.get(`${row.country}/${row.code}`) ?? null })),
    known: await tx.commune.count({ where: { country: { in: countries }, validTo: null } }),
  }
}

/**
 * These communes end today. The row stays, and with it mandates, encounters and history; what finds a commune (its name,
 * the sectors it was drawn into) goes over to its successor.
 */
export async function endCommunes(tx: Tx, ended: EndedCommune[]): Promise<void> {
  for (const { country, code, name, successorCode } of ended) {
    const key = { country, code }
    await tx.$executeRaw`UPDATE "Commune" SET "validTo" = app_now()::date WHERE "country" = ${country} AND "code" = ${code}`
    await tx.communeName.deleteMany({ where: key })
    await tx.communeBoundary.deleteMany({ where: key })
    if (successorCode !== null) await handOver(tx, { country, code, name, successorCode })
    await tx.territoryCommune.deleteMany({ where: key })
  }
}

async function handOver(tx: Tx, { country, code, name, successorCode }: EndedCommune & { successorCode: string }) {
  await tx.formerCommune.upsert({
    where: { country_code: { country, code } },
    create: { country, code, name, successorCode },
    update: { name, successorCode },
  })
  const spelling = searchKey(name)
  await tx.communeName.createMany({
    data: [
      {
        country,
        code: successorCode,
        key: spelling,
        kind: 'formerName',
        weight: 0,
        near: nearKeys(spelling),
        text: name,
      },
    ],
    skipDuplicates: true,
  })
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "TerritoryCommune" ("territoryId", "country", "code")
    SELECT m."territoryId", m."country", ${successorCode} FROM "TerritoryCommune" m
    JOIN "Territory" t ON t."id" = m."territoryId" AND t."source" IS DISTINCT FROM 'reference'
    WHERE m."country" = ${country} AND m."code" = ${code} ON CONFLICT DO NOTHING`)
}
