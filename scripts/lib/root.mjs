// Where things are. Plain JavaScript that Node 20.19 runs before anything is installed.
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const inRoot = (...parts) => join(root, ...parts)
export const dataDir = resolve(root, process.env.DATA_DIR ?? '.data')

/** The Node pinned in package.json once it is installed, else the one that runs this. */
export function projectNode() {
  const pinned = inRoot('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  return existsSync(pinned) ? pinned : process.execPath
}

/** An environment in which `node` is the pinned one and every tool of the project is found. */
export function projectEnv(extra = {}) {
  const path = `${inRoot('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...extra, PATH: path }
}
