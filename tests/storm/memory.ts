import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { every } from './pace'
import type { Site } from './site'

/** The most that any web process kept in memory (resident, in MB) until it was over, and the most that one did before. */
export async function memoryOfWebs(site: Site, isOver: () => boolean): Promise<{ before: number; most: number }> {
  const before = await largest(site)
  let most = before
  await every(200, isOver, async () => {
    most = Math.max(most, await largest(site))
  })
  return { before, most }
}

async function largest({ webs }: Site): Promise<number> {
  const pids = webs.flatMap((web) => web.pid() ?? [])
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', pids.join(',')])
  return Math.max(...stdout.trim().split('\n').map(Number)) / 1024
}
