import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare, ledgerQueries } from '@/tests/storm/comparison'
import { type Entry, Ledger } from '@/tests/storm/ledger'
import type { Rows } from '@/tests/storm/postgres'
import { anotherConnection } from '@/tests/support/database'
import { granted } from '@/tests/support/people'
import { anOfficial, aScene, asks } from '@/tests/support/registrations'

// What storms look for is found: each rule is broken once in a transaction that is undone.

let client: Client
let sound: Entry[]
const folder = mkdtempSync(join(tmpdir(), 'vav-ledger-'))

beforeAll(async () => {
  client = await anotherConnection()
  const scene = await aScene({ total: 1 })
  sound = []
  for (const person of [await anOfficial(), await anOfficial()]) {
    const key = randomUUID()
    const { id } = granted(await asks(scene, person, { key }))
    const told = { outcome: 'acknowledged', why: null, status: 303, way: 'form', tookMs: 1, about: null } as const
    const asked = { key, personId: person.personId, encounterId: scene.id, operation: 'register' } as const
    sound.push({ ...told, ...asked, reference: id, at: new Date().toISOString() })
  }
})

afterAll(async () => {
  await client.end()
  rmSync(folder, { recursive: true })
})

/** The rules that are found broken after this was done to the tables, with this in the ledger. */
async function rulesBroken(plant: string, entries: Entry[] = sound): Promise<string[]> {
  const postgres: Rows = {
    // The caller says what it selects.
    rows: async <Row>(sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows as Row[],
  }
  const ledger = new Ledger(join(folder, 'ledger.jsonl'))
  ledger.entries.push(...entries)
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL session_replication_role = replica; ${withoutNets}; ${plant}`)
    await ledger.copyTo(postgres)
    return (await compare(postgres)).map(({ rule }) => rule)
  } finally {
    await client.query('ROLLBACK')
  }
}

/** The last nets of the database would catch most of it. */
const withoutNets = `ALTER TABLE "SeatPool" DROP CONSTRAINT "SeatPool_taken_within_capacity";
  DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT indexrelid::regclass::text FROM pg_index
      WHERE indrelid = '"Registration"'::regclass AND indisunique AND NOT indisprimary
    LOOP EXECUTE 'DROP INDEX ' || one; END LOOP; END $$`

const anotherOf = (changes: string) => `INSERT INTO "Registration"
  SELECT (jsonb_populate_record(r, '${changes}'::jsonb || jsonb_build_object('id', gen_random_uuid()))).* FROM "Registration" r`

const skip = (reason: string) => `INSERT INTO "WaitingSkip" ("id", "registrationId", "reason", "offeredToId")
  SELECT gen_random_uuid(), one."id", '${reason}', other."id" FROM "Registration" one, "Registration" other
  WHERE one."status" = 'waitlisted' AND other."status" = 'confirmed'`

const first = () => sound[0] ?? expect.fail('Somebody asked')
const second = () => sound[1] ?? expect.fail('Somebody else asked')
const refused = (told: Entry, changes: Partial<Entry>): Entry => ({
  ...told,
  ...{ key: randomUUID(), outcome: 'refused', reference: null, status: 200 },
  ...changes,
})
const later = () => new Date(Date.now() + 60_000).toISOString()

it('finds nothing in what is sound', async () => {
  expect(await rulesBroken('SELECT 1')).toEqual([])
})

describe('each rule finds what breaks it', () => {
  const plants: [string, string, () => Entry[]][] = [
    ['what was acknowledged is there', 'SELECT 1', () => [{ ...first(), key: randomUUID(), reference: randomUUID() }]],
    ['seats that were acknowledged were set', 'SELECT 1', () => [{ ...first(), operation: 'seats' }]],
    ['I2 one live registration per person and encounter', anotherOf('{}'), () => []],
    ['the same key has the same answer', 'SELECT 1', () => [{ ...first(), reference: second().reference }]],
    ['every registration is the effect of one key, or a substitute', 'DELETE FROM "IdempotencyKey"', () => []],
    ['I3 taken within capacity', 'UPDATE "SeatPool" SET "taken" = "capacity" + 1', () => []],
    ['I3 taken is who holds a seat', 'UPDATE "SeatPool" SET "taken" = 0', () => []],
    ['I4', 'UPDATE "SeatPool" SET "capacity" = 9', () => []],
    ['I5 by arrival', skip('sideFull'), () => []],
    ['I7', 'DELETE FROM "OutboxMessage"', () => []],
    [
      'I8 states follow each other',
      `UPDATE "History" SET "details" = '{"to": "offered"}' WHERE "details" ? 'to'`,
      () => [],
    ],
    ['I8 the chain verifies', `UPDATE "History" SET "action" = 'registration.forged'`, () => []],
    ['I10 every no has a reason that can be', 'SELECT 1', () => [refused(first(), { why: 'notFound' })]],
    [
      'I10 "already registered" is said to who is',
      'SELECT 1',
      () => [refused(first(), { why: 'alreadyRegistered', personId: randomUUID() })],
    ],
    ['I10 "closed" is said after the end', 'SELECT 1', () => [refused(first(), { why: 'registrationClosed' })]],
    [
      'I10 whoever could answer or cancel was not told no',
      'SELECT 1',
      () => [refused(first(), { operation: 'cancel', why: 'no button', about: first().reference, at: later() })],
    ],
    [
      'I6 a key that had an effect is not told no',
      'SELECT 1',
      () => [refused(first(), { key: first().key, why: 'alreadyRegistered', at: later() })],
    ],
  ]

  it.each(plants)('%s', async (rule, plant, more) => {
    expect(await rulesBroken(plant, [...sound, ...more()])).toContain(rule)
  })

  it('whoever was passed by was told why', async () => {
    const served = `INSERT INTO "History" ("subjectType", "subjectId", "number", "action", "actorKind", "details")
      SELECT 'registration', "id"::text, 9, 'registration.offered', 'system', '{"to": "offered"}' FROM "Registration"
      WHERE "id" = '${second().reference}'`
    const waited = `UPDATE "History" SET "details" = '{"to": "waitlisted"}' WHERE "subjectId" = '${first().reference}'`
    expect(await rulesBroken(`${waited}; ${served}`)).toContain('I5 whoever was passed by was told why')
  })

  it('and no rule is left out', () => {
    const rules = Object.values(ledgerQueries).flatMap((queries) => Object.keys(queries))
    const shown = [...plants.map(([rule]) => rule), 'I5 whoever was passed by was told why']
    expect(shown.sort()).toEqual(rules.sort())
  })
})
