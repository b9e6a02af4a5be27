import { setTimeout as sleep } from 'node:timers/promises'
import type { Storm } from './storm'

export type Fault = { name: string; strike: (storm: Storm) => Promise<unknown> }

/** What can happen to a site, each over in seconds. */
export const faultKinds: readonly Fault[] = [
  {
    name: 'web killed',
    strike: async ({ site, random }) => random.pick(site.webs)?.kill(),
  },
  {
    name: 'worker killed',
    strike: async ({ site, random }) => random.pick(site.workers)?.kill(),
  },
  {
    name: 'connections ended',
    strike: async ({ site }) => {
      await site.postgres.rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 8`)
    },
  },
  {
    name: 'answers lost',
    strike: async ({ site }) => {
      site.proxy.loseAnswers(0.3)
      await sleep(2000)
      site.proxy.loseAnswers(0)
    },
  },
  {
    name: 'mail server away',
    strike: async ({ site, random }) => {
      site.smtp.answers(random.pick(['hangUp', 'silence', 421, 451, 'takeAndCut'] as const) ?? 'hangUp')
      await sleep(3000)
      site.smtp.answers('take')
    },
  },
  {
    name: 'database killed',
    strike: async ({ site, random }) => {
      site.postgres.kill()
      await sleep(random.below(1000))
      await site.postgres.startAgain()
    },
  },
  {
    name: 'web stopped for a while',
    strike: async ({ site, random }) => {
      const web = random.pick(site.webs)
      web?.freeze()
      await sleep(2000)
      web?.thaw()
    },
  },
  {
    name: 'web restarted in order',
    strike: async ({ site, random }) => {
      const web = random.pick(site.webs)
      if (!web?.url) return
      site.proxy.sendNoMoreTo(web.url)
      await web.end()
      await web.start()
      site.proxy.bringBack(web.url)
    },
  },
  {
    name: 'rows locked',
    strike: async ({ site }) => {
      const holder = await site.postgres.connection()
      await holder.query('BEGIN; SELECT lock_encounter("id") FROM "Encounter" ORDER BY random() LIMIT 2')
      await sleep(2500)
      await holder.query('ROLLBACK')
      await holder.end()
    },
  },
]
