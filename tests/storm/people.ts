import { randomBytes, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Postgres } from './postgres'
import { secret } from './secret'

export type Side = 'FR' | 'VL'

export type Somebody = { id: string; address: string; side: Side; mandateId: string; cookie: string; token: string }

/** Where people of each side sit; the sides themselves are those of tests/support/registrations.ts. */
const communes: Record<Side, string[]> = {
  FR: ['FR/59279', 'FR/59599', 'FR/59512', 'FR/59378'],
  VL: ['BE/34027', 'BE/33029', 'BE/34022', 'BE/34042'],
}

type Row = Omit<Somebody, 'cookie'> & { sessionId: string; commune: string }

let count = 0

/** Officials with a verified mandate, each with an open session; both sides in turn. */
export async function makePeople(postgres: Postgres, howMany: number, only?: Side): Promise<Somebody[]> {
  const people = Array.from({ length: howMany }, (_, index): Row => {
    const side = only ?? (index % 2 === 0 ? 'FR' : 'VL')
    count += 1
    return {
      ...{ id: randomUUID(), mandateId: randomUUID(), sessionId: randomUUID(), side },
      address: `storm-${count}@commune.example`,
      token: `vav_${randomBytes(32).toString('base64url')}`,
      commune: communes[side][count % communes[side].length] ?? 'FR/59279',
    }
  })
  for (let first = 0; first < people.length; first += 2000) await insert(postgres, people.slice(first, first + 2000))
  return Promise.all(
    people.map(async ({ sessionId, commune: _, ...person }) => ({ ...person, cookie: await cookieOf(sessionId) })),
  )
}

export async function cookieOf(sessionId: string): Promise<string> {
  return `visavis-session=${await encode({ token: { sessionId }, secret, maxAge: 86_400 })}`
}

async function insert(postgres: Postgres, people: Row[]): Promise<void> {
  const given = [JSON.stringify(people)]
  const rows = `jsonb_to_recordset($1::jsonb) AS one(id uuid, address text, "mandateId" uuid, "sessionId" uuid, commune text, token text)`
  await postgres.rows(
    `INSERT INTO "Person" ("id", "givenName", "familyName", "locale", "spokenLanguages")
     SELECT id, 'Camille', 'Fictif ' || left(id::text, 8), 'fr', '{fr}' FROM ${rows}`,
    given,
  )
  await postgres.rows(
    `INSERT INTO "EmailAddress" ("id", "personId", "address", "confirmedAt")
     SELECT gen_random_uuid(), id, address, now() FROM ${rows}`,
    given,
  )
  await postgres.rows(
    `INSERT INTO "Mandate" ("id", "personId", "bodyId", "function", "startsOn", "proof", "proofMethod", "proofAt")
     SELECT one."mandateId", one.id, body."id", 'councillor', '2024-12-02', 'verified', 'register', now()
     FROM ${rows} JOIN "Body" body ON body."communeCountry" || '/' || body."communeCode" = one.commune`,
    given,
  )
  await postgres.rows(
    `WITH account AS (
       INSERT INTO "Account" ("id", "personId") SELECT gen_random_uuid(), id FROM ${rows} RETURNING "id", "personId"),
     token AS (
       INSERT INTO "ApiToken" ("id", "accountId", "name", "secretHash", "scopes", "roleIds", "expiresAt")
       SELECT gen_random_uuid(), account."id", 'storm', sha256(decode('00', 'hex') || convert_to(one.token, 'UTF8')),
         '{registrations:read,registrations:write}', ARRAY[one."mandateId"], now() + interval '1 day'
       FROM ${rows} JOIN account ON account."personId" = one.id)
     INSERT INTO "Session" ("id", "accountId", "expiresAt", "secondFactorAt")
     SELECT one."sessionId", account."id", now() + interval '1 day', now()
     FROM ${rows} JOIN account ON account."personId" = one.id`,
    given,
  )
}
