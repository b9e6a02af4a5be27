import type pg from 'pg'
import type { Postgres } from './postgres'

// What the first release asks of its database, as it asked it: no column and no function that came later.

type Statement = readonly [sql: string, values: unknown[]]

export type Visitor = { sessionId: string; personId: string }

/** Who are signed in: of the many people the first ones. */
export async function signInMany(postgres: Postgres, howMany: number): Promise<Visitor[]> {
  return postgres.rows<Visitor>(
    `WITH account AS (
       INSERT INTO "Account" ("id", "personId") SELECT gen_random_uuid(), "id" FROM "Person" ORDER BY "id" LIMIT $1 RETURNING "id", "personId"),
     session AS (
       INSERT INTO "Session" ("id", "accountId", "expiresAt") SELECT gen_random_uuid(), "id", now() + interval '1 day' FROM account
       RETURNING "id", "accountId")
     SELECT session."id" AS "sessionId", account."personId" FROM session JOIN account ON account."id" = session."accountId"`,
    [howMany],
  )
}

const whoAsks = ({ sessionId }: Visitor): Statement => [
  `SELECT "Session"."id", "Session"."accountId", "Session"."createdAt", "lastSeenAt", "expiresAt", "revokedAt", "secondFactorAt", "userAgent", "personId"
   FROM "Session" JOIN "Account" ON "Account"."id" = "Session"."accountId" WHERE "Session"."id" = $1`,
  [sessionId],
]

const rights = ({ personId }: Visitor): Statement => [`SELECT * FROM "Mandate" WHERE "personId" = $1`, [personId]]

const directory = ({ personId }: Visitor): Statement => [
  `SELECT "id", "givenName", "familyName" FROM "Person"
   WHERE "sortKey" >= (SELECT "sortKey" FROM "Person" WHERE "id" = $1) ORDER BY "sortKey" LIMIT 25`,
  [personId],
]

const seen = ({ sessionId }: Visitor): Statement => [
  `UPDATE "Session" SET "lastSeenAt" = now() WHERE "id" = $1`,
  [sessionId],
]

const signsIn = ({ sessionId }: Visitor): Statement => [
  `INSERT INTO "Session" ("id", "accountId", "expiresAt")
   SELECT gen_random_uuid(), "accountId", now() + interval '1 hour' FROM "Session" WHERE "id" = $1`,
  [sessionId],
]

const profile = ({ personId }: Visitor): Statement => [`UPDATE "Person" SET "phone" = NULL WHERE "id" = $1`, [personId]]

const seats = (encounterId: string): Statement[] => [
  [`SELECT 1 FROM lock_encounter($1)`, [encounterId]],
  [`UPDATE "SeatPool" SET "taken" = "taken" WHERE "encounterId" = $1`, [encounterId]],
]

/** A page, and one in three times something that is written. */
export function requestOf(visitor: Visitor, encounterId: string, turn: number): Statement[] {
  const page = [whoAsks(visitor), rights(visitor), directory(visitor)]
  const written = [[...seats(encounterId), seen(visitor)], [signsIn(visitor)], [profile(visitor)]]
  return turn % 2 === 0 ? page : [whoAsks(visitor), ...(written[(turn >> 1) % written.length] ?? [])]
}

/** As the product has it: one transaction, patience for locks 3 s, for statements 8 s. */
export async function send(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  await client.query('BEGIN')
  for (const [sql, values] of statements) await client.query(sql, values)
  await client.query('COMMIT')
}

export const settings = "SET lock_timeout = '3s'; SET statement_timeout = '8s'"
