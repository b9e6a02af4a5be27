import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '../../scripts/lib/children.mjs'
import { inRoot } from '../../scripts/lib/root.mjs'

// The project's folder as another version has it, so far as `npm run db:migrate` goes.

function copyOfProject(dir: string): string {
  mkdirSync(dir, { recursive: true })
  for (const part of ['scripts', 'prisma', 'prisma.config.ts', 'package.json'])
    cpSync(inRoot(part), join(dir, part), { recursive: true })
  symlinkSync(inRoot('node_modules'), join(dir, 'node_modules'), 'dir')
  return dir
}

/** With more migrations than there are, by name. */
export function nextVersion(dir: string, more: Record<string, string>): string {
  copyOfProject(dir)
  for (const [name, sql] of Object.entries(more)) {
    mkdirSync(join(dir, 'prisma', 'migrations', name))
    writeFileSync(join(dir, 'prisma', 'migrations', name, 'migration.sql'), sql)
  }
  return dir
}

/** The migrations of the first release; whatever comes after them has to come while people go on working. */
const lastOfFirstRelease = '20261121000100_constraints'

/** Those that came later, by name. */
export function laterMigrations(): string[] {
  return readdirSync(inRoot('prisma', 'migrations'))
    .filter((name) => /^\d/.test(name) && name > lastOfFirstRelease)
    .sort()
}

/** With the migrations of the first release alone. */
export function firstRelease(dir: string): string {
  copyOfProject(dir)
  for (const name of laterMigrations()) rmSync(join(dir, 'prisma', 'migrations', name), { recursive: true })
  return dir
}

/** As it is now. */
export const presentVersion = copyOfProject

/** What `npm run db:migrate` runs there. */
export function migrateFrom(version: string, databaseUrl: string): Promise<void> {
  const log = `${version}.log`
  return runNode([join(version, 'scripts', 'db.mjs'), 'migrate'], { env: { DATABASE_URL: databaseUrl }, log })
}
