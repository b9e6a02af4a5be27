// One short name for the contents of files: the same files give the same name, whatever their dates.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inRoot, root } from './root.mjs'

/** @param {string[]} places files and folders, relative to the project; those that are not there are left out */
export function fingerprint(places, { skip = () => false } = {}) {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesIn(inRoot(place))).sort()) {
    const name = relative(root, file)
    if (!skip(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 12)
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}
