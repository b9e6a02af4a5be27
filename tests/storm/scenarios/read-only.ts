import type { Heard } from '../outside'
import { equal, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import { send } from '../wire'

type Stage = { scene: Scene; pages: Record<string, number>; heard: Heard[]; before: number }

export const databaseReadOnly = scenario<Stage>({
  id: 'R-17',
  says: 'the database only reads: pages are read, writing says that it cannot be, nothing is half-written',
  isShort: true,
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 10 }, people: 8 })
    const [first] = scene.people
    if (first) await storm.outside.register(scene, first)
    await storm.drain()
    return { scene, pages: {}, heard: [], before: 0 }
  },
  load: async ({ outside, site, faults }, stage) => {
    const { scene, pages, heard } = stage
    const hand = await site.postgres.connection()
    const readOnly = async (value: 'on' | 'off') => {
      await hand.query('SET default_transaction_read_only = off')
      await hand.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`)
      await hand.query('SELECT pg_reload_conf()')
      // Connections that are open hear of it between two statements.
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    stage.before = await rowsOf(site.postgres)
    await readOnly('on')
    faults.note('database read-only')
    const [person] = scene.people
    const cookie = person?.cookie ?? ''
    for (const path of ['/fr', '/fr/encounters', `/fr/encounters/${scene.slug}`, '/fr/my', '/api/health/ready'])
      pages[path] = (await send(`${site.url}${path}`, { headers: { cookie } })).status
    await Promise.all(
      scene.people.slice(1).map(async (one) => {
        heard.push(await outside.register(scene, one, { fields: { phone: '+33 6 12 34 56 78' } }))
      }),
    )
    const after = await rowsOf(site.postgres)
    await readOnly('off')
    await hand.end()
    if (after !== stage.before) throw new Error(`${after - stage.before} rows were written`)
  },
  checks: (_, { pages, heard }) => [
    equal(
      'pages read',
      Object.entries(pages).filter(([, status]) => status !== 200),
      [],
    ),
    equal('answers to writing', [...new Set(heard.map(({ status }) => status))], [503]),
    holds(
      'each keeps what was typed',
      heard.every(({ page }) => page.includes('+33 6 12 34 56 78')),
    ),
  ],
})

async function rowsOf(postgres: { rows: <Row>(sql: string) => Promise<Row[]> }): Promise<number> {
  const [row] = await postgres.rows<{ all: number }>(
    `SELECT ((SELECT count(*) FROM "Registration") + (SELECT count(*) FROM "History") + (SELECT count(*) FROM "OutboxMessage")
      + (SELECT count(*) FROM "IdempotencyKey"))::int AS all`,
  )
  return row?.all ?? 0
}
