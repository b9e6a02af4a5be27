// The demo's database is marked as its own. DEMO=1 opens a session as anybody: it must never meet real people's data.
import { dropDatabase, hasDatabase, makeDatabase, withClient } from './databases.mjs'
import { demoDatabase } from './demo-settings.mjs'

const made = 'made by npm run demo' // looked for by lib/platform/demo-database.ts
const filled = `${made}, filled`

/**
 * The address of the demo's database, made with `make` and marked when absent, and anew when its story was not told to the end.
 * @throws when one of that name was made by something else.
 */
export async function openDemoDatabase(cluster, make = (name) => makeDatabase(cluster, name)) {
  const url = cluster.url(demoDatabase)
  const found = (await hasDatabase(cluster, demoDatabase)) ? await markOf(url) : undefined
  if (found === filled) return url
  if (found === null) throw new Error('This database was not made by the demo, which therefore does not touch it.')
  await dropDatabase(cluster, demoDatabase)
  await make(demoDatabase)
  await mark(url, made)
  return url
}

/** The demo people as the story lists them: `{ name, role, note }`, the note by language. */
export function demoPeople(url) {
  const sql = `
    SELECT p."givenName" || ' ' || p."familyName" AS name, entry->>'role' AS role, entry->'note' AS note
    FROM "Setting", jsonb_array_elements("value") WITH ORDINALITY AS listed (entry, place)
    JOIN "Person" p ON p."id" = (entry->>'personId')::uuid
    WHERE "key" = 'demoPeople' ORDER BY place`
  return withClient(url, async (client) => (await client.query(sql)).rows)
}

export const isFilled = async (url) => (await markOf(url)) === filled
export const markFilled = (url) => mark(url, filled)

function markOf(url) {
  const sql = `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()`
  return withClient(url, async (client) => (await client.query(sql)).rows[0].mark)
}

function mark(url, text) {
  return withClient(url, (client) => client.query(`COMMENT ON DATABASE ${demoDatabase} IS '${text}'`))
}
