import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/scripts/lib/ports.mjs'
import { measuredBuild, startWeb, whenReady } from '@/scripts/lib/product.mjs'
import type { Said } from './bench-wire'

export type Site = { url: string; stop: () => Promise<void> }

/** A web process of the build that has the empty pages; `scripts`: what its dynamic empty page says to the database. */
export async function aSite({
  database = process.env.DATABASE_URL,
  scripts = {} as Record<string, Said[]>,
} = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'vav-bench-'))
  const statements = join(folder, 'statements.json')
  writeFileSync(statements, JSON.stringify(scripts))
  const port = await freePort(4600)
  const url = `http://127.0.0.1:${port}`
  const env = {
    PORT: String(port),
    DATABASE_URL: database,
    BENCH_STATEMENTS: statements,
    LOG_LEVEL: 'warn',
  }
  const flags = (process.env.BENCH_WEB_FLAGS ?? '').split(' ').filter(Boolean)
  const { stop } = startWeb(env, join(folder, 'web.log'), measuredBuild, flags)
  await whenReady(url)
  return {
    url,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true })
    },
  }
}
