import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openCluster, runningServer } from '@/scripts/lib/cluster.mjs'
import { withClient } from '@/scripts/lib/databases.mjs'

// A folder only its owner may enter, as the one of root is.
const dir = mkdtempSync(join(tmpdir(), 'vav-cluster-'))
chmodSync(dir, 0o700)

afterAll(async () => {
  if (runningServer(dir)) await (await openCluster({ dir, port: 54800 })).stop()
  rmSync(dir, { recursive: true, force: true })
})

const answers = (url: string) => withClient(url, async (client) => (await client.query('SELECT 1 AS one')).rows[0].one)

it('is made when absent, adopted while it runs, and started again after a kill', async () => {
  const made = await openCluster({ dir, port: 54800 })
  expect(made.adopted).toBe(false)
  expect(await answers(made.url('postgres'))).toBe(1)

  const adopted = await openCluster({ dir, port: 54800 })
  expect(adopted).toMatchObject({ adopted: true, pid: made.pid, port: made.port })

  process.kill(made.pid ?? 0, 'SIGKILL')
  await made.exited
  const again = await openCluster({ dir, port: made.port })
  expect(again.adopted).toBe(false)
  expect(await answers(again.url('postgres'))).toBe(1)

  await again.stop()
  expect(runningServer(dir)).toBeUndefined()
})
