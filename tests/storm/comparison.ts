import { invariantQueries } from '../support/invariant-queries'
import { operations } from './ledger'
import type { Rows } from './postgres'
import { mayBeTold } from './reasons'

// The ledger of people outside beside the tables, in plain SQL: each query finds what was promised and is not so.

const history = (action: string) => `EXISTS (
  SELECT FROM "History" h WHERE h."subjectType" = 'registration' AND h."subjectId" = told."reference"::text
    AND h."action" = 'registration.${action}')`

/** What must be true of a registration for each thing that was acknowledged: that state, or one that later events led to. */
const isKept = `CASE told."operation"
  WHEN 'register' THEN r."personId" = told."personId" AND ${history('made')}
  WHEN 'cancel' THEN r."status" = 'cancelled'
  WHEN 'accept' THEN ${history('accepted')} OR r."status" = 'confirmed'
  WHEN 'refuse' THEN r."endReason" = 'offerRefused'
  WHEN 'substitute' THEN r."endReason" = 'substituted'
END`

const reasons = operations
  .flatMap((operation) => mayBeTold[operation].map((why) => `('${operation}', '${why}')`))
  .join()

const askedAt = `told."at" - make_interval(secs => told."tookMs" / 1000.0)`

/** In that state before it was asked, and still so when the answer came. */
const wasAllTheTime = (...states: string[]) => `(
  SELECT h."details"->>'to' IN (${states.map((state) => `'${state}'`).join()}) AND h."at" < ${askedAt} FROM "History" h
  WHERE h."subjectType" = 'registration' AND h."subjectId" = told."about"::text AND h."details" ? 'to' AND h."at" <= told."at"
  ORDER BY h."id" DESC LIMIT 1)`

export const ledgerQueries = {
  lost: {
    'what was acknowledged is there': `
      SELECT told.* FROM storm.ledger told LEFT JOIN "Registration" r ON r."id" = told."reference"
      WHERE told."outcome" = 'acknowledged' AND told."operation" <> 'seats' AND (${isKept}) IS NOT TRUE`,
    'seats that were acknowledged were set': `
      SELECT "encounterId", count(DISTINCT "key") FROM storm.ledger told
      WHERE "outcome" = 'acknowledged' AND "operation" = 'seats' GROUP BY 1
      HAVING count(DISTINCT "key") > (SELECT count(*) FROM "History" h
        WHERE h."subjectType" = 'encounter' AND h."subjectId" = told."encounterId"::text AND h."action" = 'encounter.seatsSet')`,
  },
  double: {
    'I2 one live registration per person and encounter':
      invariantQueries['I2 at most one live registration per person and encounter'],
    'the same key has the same answer': `
      SELECT "key", array_agg(DISTINCT "reference") FROM storm.ledger
      WHERE "outcome" = 'acknowledged' AND "operation" = 'register' GROUP BY 1 HAVING count(DISTINCT "reference") > 1`,
    'every registration is the effect of one key, or a substitute': `
      SELECT r."id", effects."keys" FROM "Registration" r
      JOIN (SELECT DISTINCT "encounterId" FROM storm.ledger) seen USING ("encounterId")
      LEFT JOIN (SELECT "response"->>'id' AS "id", count(*) AS "keys" FROM "IdempotencyKey"
        WHERE "response" ? 'reference' GROUP BY 1) effects
        ON effects."id" = r."id"::text
      LEFT JOIN "Registration" other ON other."substituteId" = r."id"
      WHERE other."id" IS NULL AND effects."keys" IS DISTINCT FROM 1`,
  },
  over: {
    'I3 taken within capacity': invariantQueries['I3 taken within capacity'],
    'I3 taken is who holds a seat': invariantQueries['I3 taken is who holds a seat'],
  },
  idle: { I4: invariantQueries['I4 no free seat while somebody who could sit on it waits'] },
  inversion: {
    'I5 whoever was passed by was told why': invariantQueries['I5 whoever was passed by in the line was told why'],
    'I5 by arrival': invariantQueries['I5 by arrival only a full side passes anybody by'],
  },
  falseNo: {
    'I10 every no has a reason that can be': `
      SELECT told.* FROM storm.ledger told
      WHERE "outcome" = 'refused' AND ("operation", coalesce("why", '')) NOT IN (VALUES ${reasons})`,
    'I10 "already registered" is said to who is': `
      SELECT told.* FROM storm.ledger told WHERE "outcome" = 'refused' AND "why" = 'alreadyRegistered' AND NOT EXISTS (
        SELECT FROM "Registration" r JOIN "History" h ON h."subjectType" = 'registration' AND h."subjectId" = r."id"::text
        WHERE r."encounterId" = told."encounterId" AND r."personId" = told."personId" AND h."number" = 1 AND h."at" <= told."at")`,
    'I10 "closed" is said after the end': `
      SELECT told.* FROM storm.ledger told JOIN "Encounter" e ON e."id" = told."encounterId"
      WHERE "outcome" = 'refused' AND "why" = 'registrationClosed' AND least(e."registrationClosesAt", e."startsAt") > told."at"`,
    'I10 whoever could answer or cancel was not told no': `
      SELECT told.* FROM storm.ledger told WHERE "outcome" = 'refused' AND (
        "operation" IN ('accept', 'refuse') AND ${wasAllTheTime('offered')}
        OR "operation" = 'cancel' AND ${wasAllTheTime('pending', 'waitlisted', 'offered', 'confirmed')})`,
    'I6 a key that had an effect is not told no': `
      SELECT told.* FROM storm.ledger told JOIN "IdempotencyKey" k ON k."key" = told."key" AND k."response" ? 'id'
      WHERE "outcome" = 'refused' AND k."createdAt" < ${askedAt}`,
  },
  mail: { I7: invariantQueries['I7 every event that promises a letter has one'] },
  history: {
    'I8 states follow each other': invariantQueries['I8 the states of history follow each other and end in the state'],
    'I8 the chain verifies': invariantQueries['I8 the chain of history verifies'],
  },
} as const

export type Kind = keyof typeof ledgerQueries

export type Broken = { kind: Kind; rule: string; rows: unknown[] }

/** What breaks, rule by rule. The ledger has been copied beside the tables before. */
export async function compare(postgres: Rows): Promise<Broken[]> {
  const broken: Broken[] = []
  for (const [kind, queries] of Object.entries(ledgerQueries)) {
    for (const [rule, sql] of Object.entries(queries)) {
      const rows = await postgres.rows(sql)
      // The names are the keys of `ledgerQueries`; Object.entries only says string.
      if (rows.length > 0) broken.push({ kind: kind as Kind, rule, rows })
    }
  }
  return broken
}
