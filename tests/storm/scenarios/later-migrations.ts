import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { requestOf, send, settings, signInMany, type Visitor } from '../first-release-requests'
import { fillWithPeople, readForLong } from '../large-site'
import { equal, figure, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'
import { longestStanding } from '../table-locks'
import { laterMigrations, migrateFrom, presentVersion } from '../versions'

const people = 100_000

type Asked = { at: number; tookMs: number; error: string | null }

type Stage = { scene: Scene; visitors: Visitor[]; asked: Asked[]; from: number; to: number; stoodMs: number }

async function ask({ site }: Storm, { scene, visitors, asked }: Stage, offset: number, isOver: () => boolean) {
  const client = await site.postgres.connection()
  await client.query(settings)
  for (let turn = offset; !isOver(); turn++) {
    const visitor = visitors[(turn * 31) % visitors.length]
    if (!visitor) break
    const at = Date.now()
    const error = await send(client, requestOf(visitor, scene.id, turn)).then(
      () => null,
      async (fault: Error) => {
        await client.query('ROLLBACK')
        return fault.message
      },
    )
    asked.push({ at, tookMs: Date.now() - at, error })
    await sleep(20)
  }
  await client.end()
}

async function watch({ site }: Storm, stage: Stage, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    stage.stoodMs = Math.max(stage.stoodMs, await longestStanding(site.postgres))
    await sleep(20)
  }
}

const slowest = (asked: Asked[]) => `${(Math.max(0, ...asked.map(({ tookMs }) => tookMs)) / 1000).toFixed(2)} s`

/** Nobody but the database: the first release is there by its statements alone. */
export const laterMigrationsUnderLoad = scenario<Stage>({
  id: 'R-30b',
  says: `a site of the first release with ${people} people gets every migration since, while it goes on`,
  site: { webs: 0, workers: 0, isOfFirstRelease: true },
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 6 } })
    await fillWithPeople(storm.site, people)
    const visitors = await signInMany(storm.site.postgres, 2000)
    return { scene, visitors, asked: [], from: 0, to: 0, stoodMs: 0 }
  },
  load: async (storm, stage) => {
    let isOver = false
    const over = () => isOver
    const load = [watch(storm, stage, over), ...Array.from({ length: 16 }, (_, n) => ask(storm, stage, n * 7, over))]
    try {
      await sleep(5000)
      stage.from = Date.now()
      const reading = readForLong(storm.site, 6000)
      await migrateFrom(presentVersion(join(storm.site.dir, 'present')), storm.site.postgres.url)
      stage.to = Date.now()
      await Promise.all([reading, sleep(5000)])
    } finally {
      isOver = true
    }
    await Promise.all(load)
  },
  checks: async ({ site }, { asked, from, to, stoodMs }) => {
    const applied = await site.postgres.rows<{ name: string }>(
      `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1`,
    )
    const later = laterMigrations()
    const before = asked.filter(({ at, tookMs }) => at + tookMs < from)
    const meanwhile = asked.filter(({ at, tookMs }) => at + tookMs >= from && at <= to)
    const after = asked.filter(({ at }) => at > to)
    return [
      equal(
        'later migrations applied',
        applied.map(({ name }) => name).filter((name) => later.includes(name)),
        later,
      ),
      equal('what failed', [...new Set(asked.flatMap(({ error }) => error ?? []))], []),
      holds('the first release goes on', after.length > 50),
      figure('requests before, meanwhile, after', `${before.length}, ${meanwhile.length}, ${after.length}`),
      figure('longest wait for a table because of a migration (target 1 s)', `${(stoodMs / 1000).toFixed(2)} s`),
      figure('longest wait before, meanwhile (target 1 s), after', [before, meanwhile, after].map(slowest).join(', ')),
      figure('the migrations took', `${((to - from) / 1000).toFixed(1)} s`),
    ]
  },
})
