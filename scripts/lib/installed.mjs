// Are the packages of the lock file there? Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { inRoot, root } from './root.mjs'

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Compares the lock file with what npm noted when it installed; packages for other platforms are rightly missing. */
function isInstalled() {
  const note = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const there = packagesIn(note)
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional === true),
  )
}

/** Installs what is missing, from the lock file alone. @throws when npm fails. */
export function ensureInstalled(say) {
  if (isInstalled()) return
  say('Installing the packages (a minute or two, the first time only) …')
  const npm = process.env.npm_execpath
  const [command, ...first] = npm ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error('The packages could not be installed; npm says why above.')
}
