import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { bundle, nodeFlags } from '../../scripts/lib/bundle.mjs'
import { inRoot, projectEnv, projectNode } from '../../scripts/lib/root.mjs'
import type { Site } from './site'

/** So many more people in office. */
export async function fillWithPeople({ postgres }: Site, people: number): Promise<void> {
  const entry = await bundle(inRoot('tests', 'storm', 'many-people.ts'))
  const env = projectEnv({ DATABASE_URL: postgres.url, PEOPLE: String(people) })
  await promisify(execFile)(projectNode(), [...nodeFlags, entry], { env })
}

/** Somebody reads a long list, in one transaction: a migration must not make everybody wait behind it. */
export async function readForLong({ postgres }: Site, ms: number): Promise<void> {
  const reader = await postgres.connection()
  await reader.query('BEGIN; SELECT count(*) FROM "Person" JOIN "Mandate" ON "Mandate"."personId" = "Person"."id"')
  await sleep(ms)
  await reader.query('COMMIT')
  await reader.end()
}
