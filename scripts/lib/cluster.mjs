// An embedded PostgreSQL server in a folder: made when absent, adopted when it already runs, stopped when asked.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './ports.mjs'
import { asPostgres, postgresProgram, postgresUser, preparePostgres } from './postgres-binaries.mjs'

const ready = 'ready'

/**
 * @param {{ dir: string, port: number, flags?: string[] }} wanted `port` is the first one tried when the server is started.
 * `adopted` tells that the server was running before; `exited` resolves when it ends.
 */
export async function openCluster({ dir, port, flags = [] }) {
  preparePostgres()
  const running = runningServer(dir)
  if (running) return clusterAt(dir, running.port, { adopted: true, pid: running.pid, exited: whenGone(running.pid) })
  if (!existsSync(join(dir, 'data', 'PG_VERSION'))) initialise(dir)
  const chosen = await freePort(port)
  const child = await startServer(dir, chosen, flags)
  return clusterAt(dir, chosen, { adopted: false, pid: child.pid, exited: child.exited })
}

/** The server that runs in this folder: `{ pid, port }`, or undefined. */
export function runningServer(dir) {
  const file = join(dir, 'data', 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return isAlive(pid) && lines[7]?.trim() === ready ? { pid, port: Number(lines[3]) } : undefined
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return !isZombie(pid)
}

/** Killed, but its parent has not taken note yet: it holds nothing any more. */
function isZombie(pid) {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''))
  } catch {
    return false
  }
}

/** For a server that is not our child. Waiting for it does not keep this process alive. */
async function whenGone(pid) {
  while (isAlive(pid)) await sleep(500, undefined, { ref: false })
}

function clusterAt(dir, port, state) {
  const password = readFileSync(join(dir, 'password'), 'utf8').trim()
  return {
    ...state,
    port,
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopServer(state.pid),
  }
}

function initialise(dir) {
  rmSync(join(dir, 'data'), { recursive: true, force: true })
  mkdirSync(join(dir, 'data'), { recursive: true })
  const passwordFile = join(dir, 'password')
  writeFileSync(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 })
  const { command, args, identity } = asPostgres(
    postgresProgram('initdb'),
    [
      `--pgdata=${join(dir, 'data')}`,
      `--pwfile=${passwordFile}`,
      ...['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    dir,
  )
  if (process.getuid?.() === 0) handOver([join(dir, 'data'), passwordFile])
  const made = spawnSync(command, args, { ...identity, cwd: dir, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`PostgreSQL could not be initialised in ${dir}:\n${made.stderr ?? made.error}`)
}

function handOver(paths) {
  const { uid, gid } = postgresUser()
  for (const path of paths) chownSync(path, uid, gid)
}

async function startServer(dir, port, flags) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=200',
    ...flags,
  ]
  const { command, args, identity } = asPostgres(
    postgresProgram('postgres'),
    [...['-D', join(dir, 'data'), '-p', String(port)], ...settings.flatMap((setting) => ['-c', setting])],
    dir,
  )
  // Backends of a server that was killed hold its memory for some seconds: hence the tries.
  for (let tries = 1; ; tries++) {
    const log = openSync(join(dir, 'postgres.log'), 'a')
    // A group of its own: Ctrl-C is for us, who stop it after those who use it.
    const child = spawn(command, args, { ...identity, cwd: dir, detached: true, stdio: ['ignore', log, log] })
    const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
    child.unref()
    if (await becomesReady(dir, exited)) return { pid: child.pid, exited }
    if (tries === 5) throw new Error(`PostgreSQL does not start; its log is ${join(dir, 'postgres.log')}`)
    await sleep(500 * tries)
  }
}

async function becomesReady(dir, exited) {
  let ended = false
  exited.then(() => {
    ended = true
  })
  for (let waited = 0; waited < 60_000 && !ended; waited += 25) {
    if (runningServer(dir)) return true
    await sleep(25)
  }
  return false
}

/** Fast shutdown: running statements are cut, nothing committed is lost. */
async function stopServer(pid) {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50)
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
}
