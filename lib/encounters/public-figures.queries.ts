import 'server-only'
import { db } from '@/lib/platform/db'

/** What has been held: counted, never estimated. `since` is the year of the first one. */
export type Held = { since: number; encounters: number; officials: number; communes: number }

/** Null as long as no encounter has taken place; `nextEndAt`: when there will be one more. */
export type Figures = { held: Held | null; nextEndAt: Date | null }

type Row = { since: number | null; encounters: bigint; officials: bigint; communes: bigint; nextEndAt: Date | null }

export async function findFigures(now: Date): Promise<Figures> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT min(extract(year FROM e."startsAt" AT TIME ZONE e."zone"))::int AS since,
      count(DISTINCT e."id") AS encounters,
      count(DISTINCT r."personId") AS officials,
      count(DISTINCT b."communeCountry" || b."communeCode") AS communes,
      (SELECT min("endsAt") FROM "Encounter" WHERE "status" = 'published' AND "endsAt" > ${now}) AS "nextEndAt"
    FROM "Encounter" e
    LEFT JOIN "Registration" r ON r."encounterId" = e."id" AND r."status" = 'confirmed' AND NOT r."isGuest"
    LEFT JOIN "Mandate" m ON m."id" = r."mandateId"
    LEFT JOIN "Body" b ON b."id" = m."bodyId"
    WHERE e."status" = 'published' AND e."endsAt" <= ${now}`
  return { held: row?.since ? heldOf(row, row.since) : null, nextEndAt: row?.nextEndAt ?? null }
}

function heldOf(row: Row, since: number): Held {
  return {
    since,
    encounters: Number(row.encounters),
    officials: Number(row.officials),
    communes: Number(row.communes),
  }
}
