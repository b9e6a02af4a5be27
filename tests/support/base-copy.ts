import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCluster } from '@/scripts/lib/cluster.mjs'
import { withClient } from '@/scripts/lib/databases.mjs'

/** With owners and modes, as a server needs its files. */
export const copy = (from: string, to: string) => execFileSync('cp', ['-a', from, to])

/** A file that the server reads, in its folder. */
function give(data: string, name: string, text: string): void {
  writeFileSync(join(data, name), text)
  execFileSync('chown', [`--reference=${data}`, join(data, name)])
}

/** What pg_basebackup does, which the embedded server lacks: the files as they lie there, and the label that makes them one. */
export async function copyBase(url: string, from: string, to: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`SELECT pg_backup_start('daily', fast => true)`)
    copy(from, to)
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop()')
    give(to, 'backup_label', rows[0].labelfile)
  })
  rmSync(join(to, 'postmaster.pid'))
  execFileSync('find', [join(to, 'pg_wal'), '-type', 'f', '-delete'])
}

/** A standby in `dir` that streams from the server in `from`; its port is the next one. */
export async function openStandby(dir: string, from: { dir: string; url: string; flags: string[] }) {
  mkdirSync(dir)
  copy(join(from.dir, 'password'), dir)
  const data = join(dir, 'data')
  await copyBase(from.url, join(from.dir, 'data'), data)
  const { hostname, port, username, password } = new URL(from.url)
  const primary = `host=${hostname} port=${port} user=${username} password=${password}`
  appendFileSync(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${primary}'\n`)
  give(data, 'standby.signal', '')
  return openCluster({ dir, port: Number(port) + 1, flags: from.flags })
}
