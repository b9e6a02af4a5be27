import { setTimeout as sleep } from 'node:timers/promises'
import { type About, type Context, figureOf, inTurn, type Line, quantile, rounds, timed } from '@/tests/support/bench'
import { cookieOf } from '@/tests/support/bench-cookie'
import { orderPlan } from '@/tests/support/bench-plan'
import { aSite } from '@/tests/support/bench-site'
import { anAdministrator } from '@/tests/support/people'

export const about: About = {
  name: 'Requests beside a plan',
  floor: 'the same requests to the same process while it makes no plan',
}

type Page = { path: string; cookie?: string }

const parts = { median: 0.5, '95th percentile': 0.95 }

/** How long somebody waits for a page while the process that sends it plans an evening of 3,000 people. */
export async function run(context: Context): Promise<Line[]> {
  const amount = context.smoke ? 10 : 40
  const pages: Record<string, Page> = {
    'public page': { path: '/fr/encounters' },
    'signed-in page': { path: '/fr/my', cookie: await cookieOf((await anAdministrator()).personId) },
  }
  const site = await aSite()
  const lines: Line[] = []
  for (const [what, page] of Object.entries(pages)) {
    for (const [name, part] of Object.entries(parts)) {
      const waits = async () => quantile(await waitsFor(site.url, page, amount), part)
      const measured = await inTurn(
        { product: () => besideAPlan(site.url, waits), floor: waits },
        rounds(context, { least: 5, most: 7 }),
      )
      const target = { of: 'ratio', most: 1.2 } as const
      lines.push({ what: `${what}, ${name}`, unit: 'ms', moreIsBetter: false, ...measured, target })
    }
  }
  lines.push(await plansTakenOn(site.url))
  await site.stop()
  return lines
}

async function besideAPlan(url: string, measure: () => Promise<number>): Promise<number> {
  const plan = orderPlan(url, 'xlarge-3000')
  if ((await plan.firstLine) !== 'progress') throw new Error('a plan that nobody waits for was not given up')
  const measured = await measure()
  if (!plan.isRunning()) throw new Error('the plan was made before all requests were answered')
  plan.leave()
  return measured
}

/** Milliseconds of each of so many requests, one after the other. */
async function waitsFor(url: string, { path, cookie }: Page, amount: number): Promise<number[]> {
  const waits: number[] = []
  const headers: Record<string, string> = cookie ? { cookie } : {}
  for (let n = 0; n < amount; n++) waits.push(await timed(() => aPage(`${url}${path}`, headers)))
  return waits
}

async function aPage(url: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
}

/** How many plans a process takes on before it refuses more; those which nobody waits for make room. */
async function plansTakenOn(url: string): Promise<Line> {
  const orders = Array.from({ length: 20 }, () => orderPlan(url, 'cerdd-80'))
  let refused = 0
  const answers = orders.map(async ({ firstLine }) => {
    if ((await firstLine) === 'busy') refused++
  })
  // Refusals come at once, and nothing else does but that one plan has begun.
  await sleep(2000)
  const product = figureOf([orders.length - refused])
  for (const { leave } of orders) leave()
  await Promise.allSettled(answers)
  await untilTakenOn(url)
  return { what: 'plans at once', unit: 'plans', moreIsBetter: false, product, target: { of: 'product', most: 9 } }
}

/** A server hears a little later that somebody has left. */
async function untilTakenOn(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const next = orderPlan(url, 'cerdd-80')
    const isTakenOn = (await next.firstLine) === 'progress'
    next.leave()
    if (isTakenOn) return
    await sleep(100)
  }
  throw new Error('plans that nobody waits for keep their places')
}
