import { setTimeout as sleep } from 'node:timers/promises'
import { Faults } from './faults'
import { Ledger } from './ledger'
import type { Pool } from './model'
import { Outside } from './outside'
import { randomFrom } from './random'
import { type Scene, setScene, type Wanted } from './scene'
import type { Site } from './site'
import { poolsOf } from './stories'

/** One site in the weather: who presses buttons outside, what is done to it, and what it must look like afterwards. */
export class Storm {
  readonly outside: Outside
  readonly faults = new Faults()
  readonly scenes: { scene: Scene; pools: Pool[] }[] = []
  readonly unanswered = { unknown: 0, resolved: 0 }
  readonly random

  constructor(
    readonly site: Site,
    seed: number,
    ledgerFile: string,
  ) {
    this.outside = new Outside(site.url, new Ledger(ledgerFile))
    this.random = randomFrom(seed)
  }

  async setScene(wanted: Wanted): Promise<Scene> {
    const scene = await setScene(this.site.postgres, this.site.firstScene, wanted)
    this.scenes.push({ scene, pools: await poolsOf(this.site.postgres, scene.id) })
    return scene
  }

  /** Every process stands, mail is taken, answers arrive; then whatever nobody answered is asked again. */
  async calm(): Promise<void> {
    const { proxy, smtp, webs, workers } = this.site
    proxy.loseAnswers(0)
    smtp.answers('take')
    await Promise.all([...webs, ...workers].map((each) => each.start()))
    await this.whenServed()
    const { unknown, resolved } = await this.outside.resolve()
    this.unanswered.unknown += unknown
    this.unanswered.resolved += resolved
    await this.drain()
  }

  /** Until a page that needs the database comes from every web process. */
  async whenServed(patienceMs = 60_000): Promise<number> {
    const started = Date.now()
    for (const { url } of this.site.webs) {
      while (!(await isReady(`${url}/api/health/ready`))) {
        if (Date.now() - started > patienceMs) throw new Error(`${url} does not come back`)
        await sleep(50)
      }
    }
    return Date.now() - started
  }

  /** Until no letter waits. What a killed worker held, and what is to be tried later, is tried now: as if the time had passed. */
  async drain(patienceMs = 120_000): Promise<void> {
    const { postgres, workers } = this.site
    await Promise.all(workers.map((each) => each.end()))
    await postgres.rows(
      `UPDATE "OutboxMessage" SET "leasedUntil" = NULL, "nextAttemptAt" = now() WHERE "status" = 'queued'`,
    )
    await Promise.all(workers.map((each) => each.start()))
    const end = Date.now() + patienceMs
    const queued = `SELECT count(*)::int AS left FROM "OutboxMessage" WHERE "status" = 'queued'`
    for (let left = 1; left > 0; ) {
      const [row] = await postgres.rows<{ left: number }>(queued)
      left = row?.left ?? 0
      if (left > 0 && Date.now() > end) return
      await sleep(100)
    }
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )
}
