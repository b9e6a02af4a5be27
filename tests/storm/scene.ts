import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { bundle, nodeFlags } from '../../scripts/lib/bundle.mjs'
import { inRoot, projectEnv, projectNode } from '../../scripts/lib/root.mjs'
import { cookieOf, makePeople, type Side, type Somebody } from './people'
import type { Postgres } from './postgres'

/** An encounter with its door open, an organiser at the desk, and people in front of it. */
export type Scene = {
  id: string
  slug: string
  organisation: string
  organiser: { id: string; cookie: string }
  sides: Record<Side, string>
  people: Somebody[]
  locale: 'fr'
}

/** What every scene of a site is a copy of. */
export type FirstScene = { encounterId: string; organisationId: string; organisation: string }

/** Columns of the encounter that differ from the first one. */
export type Rules = Partial<{
  waitingPolicy: 'arrival' | 'balance'
  offerHours: number
  registrationClosesAt: Date
}>

export type Wanted = {
  seats: { total: number; FR?: number; VL?: number }
  people?: number | Somebody[]
  rules?: Rules
}

/** Through the commands of the product, in a process that has the settings of the site. */
export async function makeFirstScene(env: Record<string, string>): Promise<FirstScene> {
  const entry = await bundle(inRoot('tests', 'storm', 'first-scene.ts'))
  const options = { env: projectEnv(env) }
  const { stdout } = await promisify(execFile)(projectNode(), [...nodeFlags, entry], options)
  // What first-scene.ts prints.
  return JSON.parse(stdout) as FirstScene
}

export async function setScene(postgres: Postgres, first: FirstScene, wanted: Wanted): Promise<Scene> {
  const { seats, people = 0, rules = {} } = wanted
  const [id, sides] = [randomUUID(), { FR: randomUUID(), VL: randomUUID() }]
  const slug = `storm-${id.slice(0, 8)}`
  await copy(postgres, 'Encounter', `"id" = '${first.encounterId}'`, { id, slug, ...rules })
  await copy(postgres, 'SeatPool', `"encounterId" = '${first.encounterId}' AND "sideId" IS NULL`, {
    ...poolOf(seats.total),
    encounterId: id,
  })
  for (const code of ['FR', 'VL'] as const) {
    const own = `(SELECT "id" FROM "Side" WHERE "encounterId" = '${first.encounterId}' AND "code" = '${code}')`
    const sideId = sides[code]
    await copy(postgres, 'Side', `"id" = ${own}`, { id: sideId, encounterId: id })
    await copy(postgres, 'SideTerritory', `"sideId" = ${own}`, { sideId })
    await copy(postgres, 'CoHost', `"sideId" = ${own}`, { id: randomUUID(), sideId, encounterId: id })
    const pool = { ...poolOf(seats[code] ?? seats.total), encounterId: id, sideId }
    await copy(postgres, 'SeatPool', `"sideId" = ${own}`, pool)
  }
  return {
    ...{ id, slug, sides, locale: 'fr', organisation: first.organisation },
    organiser: await makeOrganiser(postgres, first.organisationId),
    people: typeof people === 'number' ? await makePeople(postgres, people) : people,
  }
}

const poolOf = (seats: number) => ({ id: randomUUID(), seats, capacity: seats, taken: 0 })

/** Rows like those that are found, some of their columns changed. */
async function copy(postgres: Postgres, table: string, where: string, changes: Record<string, unknown>): Promise<void> {
  await postgres.rows(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(one, $1::jsonb)).* FROM "${table}" one WHERE ${where}`,
    [JSON.stringify(changes)],
  )
}

/** An owner, signed in with the second factor. */
async function makeOrganiser(postgres: Postgres, organisationId: string) {
  const [personId, sessionId] = [randomUUID(), randomUUID()]
  await postgres.rows(`INSERT INTO "Person" ("id", "givenName", "familyName") VALUES ($1, 'Agnès', 'Marquilly')`, [
    personId,
  ])
  await postgres.rows(
    `WITH member AS (
       INSERT INTO "TeamMember" ("id", "organisationId", "personId", "role") VALUES (gen_random_uuid(), $1, $2, 'owner')),
     account AS (INSERT INTO "Account" ("id", "personId") VALUES (gen_random_uuid(), $2) RETURNING "id")
     INSERT INTO "Session" ("id", "accountId", "expiresAt", "secondFactorAt")
     SELECT $3, "id", now() + interval '1 day', now() FROM account`,
    [organisationId, personId, sessionId],
  )
  return { id: personId, cookie: await cookieOf(sessionId) }
}
