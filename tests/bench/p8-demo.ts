import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startServer } from '@/scripts/lib/children.mjs'
import { freePort } from '@/scripts/lib/ports.mjs'
import { startWeb } from '@/scripts/lib/product.mjs'
import { inRoot } from '@/scripts/lib/root.mjs'
import { type About, type Context, inTurn, type Line, rounds } from '@/tests/support/bench'

export const about: About = {
  name: 'Second start of the demo to its first page',
  floor: 'the bare web server, its database running',
}

type Started = { stop: () => Promise<void>; exited: Promise<unknown> }

/** The first start, which builds and fills, is behind when the others are measured. */
export async function run(context: Context): Promise<Line[]> {
  const home = mkdtempSync(join(tmpdir(), 'vav-bench-demo-'))
  const log = (name: string) => join(home, `${name}.log`)
  const demo = (port: number) =>
    startServer([inRoot('scripts', 'demo.mjs')], { env: { ...shared(port), DATA_DIR: home }, log: log('demo') }, 30_000)
  const bare = (port: number) => startWeb(shared(port), log('bare'))
  await secondsToFirstPage(demo, 1_200_000)
  const measured = await inTurn(
    { product: () => secondsToFirstPage(demo), floor: () => secondsToFirstPage(bare) },
    rounds(context, { least: 5, most: 9 }),
  )
  rmSync(home, { recursive: true })
  return [{ what: 'first page', unit: 's', moreIsBetter: false, ...measured, target: { of: 'product', most: 5 } }]
}

function shared(port: number) {
  return { PORT: String(port), APP_URL: `http://127.0.0.1:${port}`, LOG_LEVEL: 'warn' }
}

async function secondsToFirstPage(start: (port: number) => Started, patienceMs = 60_000): Promise<number> {
  const port = await freePort(4700)
  const started = performance.now()
  const { stop, exited } = start(port)
  let isOver = false
  void exited.then(() => {
    isOver = true
  })
  try {
    while (!(await isThere(`http://127.0.0.1:${port}/fr`))) {
      if (isOver || performance.now() - started > patienceMs) throw new Error('The first page does not come')
      await sleep(10)
    }
    return (performance.now() - started) / 1000
  } finally {
    await stop()
  }
}

function isThere(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ status }) => status === 200,
    () => false,
  )
}
