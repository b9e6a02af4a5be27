import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fillWithPeople, readForLong } from '../large-site'
import { equal, figure, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'
import { longestStanding } from '../table-locks'
import { usualMigrations } from '../usual-migrations'
import { migrateFrom, nextVersion } from '../versions'
import { send } from '../wire'

const people = 100_000

/** From when to when, on the clock of this process. */
type Span = { from: number; to: number }

type Page = { at: number; tookMs: number; status: number }

type Stage = { scene: Scene; pages: Page[]; migration: Span; applied: string[]; stoodMs: number }

/** Registers and cancels, in turn, until it is over: the rows that everybody writes. */
async function press({ outside }: Storm, scene: Scene, person: Scene['people'][number], isOver: () => boolean) {
  while (!isOver()) {
    const { reference } = await outside.register(scene, person)
    if (reference) await outside.decide('cancel', scene, person, reference)
  }
}

async function read({ site }: Storm, { scene, pages }: Stage, isOver: () => boolean): Promise<void> {
  const [somebody] = scene.people
  const paths = [`/fr/encounters/${scene.slug}/register`, '/fr/my', `/fr/encounters/${scene.slug}`]
  for (let turn = 0; !isOver(); turn++) {
    const at = Date.now()
    const headers = { cookie: somebody?.cookie ?? '' }
    const answer = await send(`${site.url}${paths[turn % paths.length]}`, { headers }).catch(() => null)
    pages.push({ at, status: answer?.status ?? 0, tookMs: Date.now() - at })
    await sleep(20)
  }
}

async function watchTables({ site }: Storm, stage: Stage, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    stage.stoodMs = Math.max(stage.stoodMs, await longestStanding(site.postgres))
    await sleep(20)
  }
}

const inSeconds = (ms: number[]) => `${(Math.max(0, ...ms) / 1000).toFixed(2)} s`

export const migrationUnderLoad = scenario<Stage>({
  id: 'R-30',
  says: `a site with ${people} people is migrated under load: whoever asks goes on, and so does the version before`,
  site: { webs: 3, workers: 2 },
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 6 }, people: 12 })
    await fillWithPeople(storm.site, people)
    return { scene, pages: [], migration: { from: 0, to: 0 }, applied: [], stoodMs: 0 }
  },
  load: async (storm, stage) => {
    let isOver = false
    const over = () => isOver
    const load = [
      ...stage.scene.people.map((person) => press(storm, stage.scene, person, over)),
      read(storm, stage, over),
      watchTables(storm, stage, over),
    ]
    try {
      await sleep(10_000)
      const version = nextVersion(join(storm.site.dir, 'next-version'), usualMigrations)
      stage.migration.from = Date.now()
      const reading = readForLong(storm.site, 6000)
      await migrateFrom(version, storm.site.postgres.url)
      stage.migration.to = Date.now()
      await Promise.all([reading, sleep(10_000)])
    } finally {
      isOver = true
    }
    await Promise.all(load)
    const applied = await storm.site.postgres.rows<{ name: string }>(
      `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL
       AND "migration_name" LIKE '2999%' ORDER BY 1`,
    )
    stage.applied = applied.map(({ name }) => name)
  },
  checks: ({ outside }, { scene, pages, migration, applied, stoodMs }) => {
    const own = outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
    const asked = [...own.map((entry) => ({ ...entry, at: Date.parse(entry.at) - entry.tookMs })), ...pages]
    const during = ({ at, tookMs }: Page) => at + tookMs >= migration.from && at <= migration.to
    const times = (wanted: Page[]) => wanted.map(({ tookMs }) => tookMs)
    const after = asked.filter(({ at }) => at > migration.to)
    return [
      equal('migrations applied', applied, Object.keys(usualMigrations)),
      equal('pages that failed', pages.filter(({ status }) => status !== 200).length, 0),
      equal('presses that failed', own.filter(({ outcome }) => outcome !== 'acknowledged').length, 0),
      holds('the version before goes on', after.length > 50),
      figure(
        'requests before, meanwhile, after',
        `${asked.filter(({ at, tookMs }) => at + tookMs < migration.from).length}, ${asked.filter(during).length}, ${after.length}`,
      ),
      figure('longest wait for a table because of the migration (target 1 s)', inSeconds([stoodMs])),
      figure('longest wait before', inSeconds(times(asked.filter(({ at, tookMs }) => at + tookMs < migration.from)))),
      figure('longest wait meanwhile (target 1 s)', inSeconds(times(asked.filter(during)))),
      figure('longest wait after', inSeconds(times(after))),
      figure('the migration took', inSeconds([migration.to - migration.from])),
    ]
  },
})
