import { spawnSync } from 'node:child_process'

/** A program of the machine, which is not part of the project; null where nobody installed it. */
export function installedTool(name: string): ((...args: string[]) => string) | null {
  // Debian keeps those for administrators where only they look.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  if (spawnSync(name, ['--version'], { env }).error) return null
  return (...args) => {
    const { status, stdout, stderr } = spawnSync(name, args, { env, encoding: 'utf8' })
    return status === 0 ? '' : `${stdout}${stderr}`
  }
}
