import { setTimeout as sleep } from 'node:timers/promises'
import { db, inTransaction } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { done } from '@/lib/platform/result'
import { type About, type Context, figureOf, inTurn, type Line, rounds, timed } from '@/tests/support/bench'
import { requestsPerSecond } from '@/tests/support/bench-load'
import { aSite, type Site } from '@/tests/support/bench-site'

export const about: About = { name: 'Public pages', floor: 'an empty static page of the same build, as Next sends it' }

const pages = {
  home: '/fr',
  calls: '/fr/calls',
  'one call': '/fr/calls/achat-public-local',
  encounters: '/fr/encounters',
  'one encounter': '/fr/encounters/halluin-menen',
  'one commune': '/fr/communes/BE/34027',
}

export async function run(context: Context): Promise<Line[]> {
  const amount = context.smoke ? 20 : 1000
  const wanted = rounds(context, { least: 5, most: 9 })
  const site = await aSite()
  const lines: Line[] = []
  for (const [what, path] of Object.entries(pages)) {
    const measured = await inTurn(
      {
        product: () => requestsPerSecond(`${site.url}${path}`, amount),
        floor: () => requestsPerSecond(`${site.url}/bench/static.html`, amount),
      },
      wanted,
    )
    lines.push({ what, unit: 'a second', moreIsBetter: true, ...measured, target: { of: 'ratio', least: 0.9 } })
  }
  lines.push(await transactions(site, amount), await freshness(site, wanted.least))
  await site.stop()
  return lines
}

/** Transactions of the database in the time of the requests, less those of an equal time without any, a thousand requests. */
async function transactions({ url }: Site, amount: number): Promise<Line> {
  const before = await settled()
  const started = performance.now()
  for (const path of Object.values(pages)) await requestsPerSecond(`${url}${path}`, amount)
  const took = performance.now() - started
  const between = await settled()
  await sleep(took)
  const after = await settled()
  const asked = amount * Object.keys(pages).length
  const extra = Math.max(0, (between - before - (after - between)) / asked) * 1000
  const target = { of: 'product', most: 10 } as const
  return {
    what: 'database transactions',
    unit: 'a thousand requests',
    moreIsBetter: false,
    product: figureOf([extra]),
    target,
  }
}

/** Backends tell their figures once a second. */
async function settled(): Promise<number> {
  await sleep(1500)
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT (xact_commit + xact_rollback)::int AS count FROM pg_stat_database WHERE datname = current_database()`
  return row?.count ?? Number.NaN
}

/** Seconds from a commit until both of two web processes show what it changed, beside requests for the page. */
async function freshness(first: Site, times: number): Promise<Line> {
  const second = await aSite()
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const venueName = `Salle ${n} du Manège`
    await inTransaction(async (tx) => {
      await tx.encounter.update({ where: { slug: 'halluin-menen' }, data: { venueName } })
      await touch(tx, ['encounters', 'encounter:halluin-menen'])
      return done(null)
    })
    const shown = [first, second].map((site) => untilShown(`${site.url}${pages['one encounter']}`, venueName))
    took.push((await timed(() => Promise.all(shown))) / 1000)
  }
  await second.stop()
  const target = { of: 'product', most: 5 } as const
  return { what: 'a change on both of two', unit: 's', moreIsBetter: false, product: figureOf(took), target }
}

async function untilShown(url: string, text: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(20)) {
    if ((await (await fetch(url)).text()).includes(text)) return
  }
  throw new Error(`${url} does not show ${text}`)
}
