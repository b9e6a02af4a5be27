import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { laterMigrations } from '@/scripts/lib/migrations.mjs'

/** Written while two seconds were thought to be little; what was applied is not written anew. */
const ofTheFirstVersion = '20261122085300_check_acting_for'

const later = laterMigrations()
  .map((file) => ({ name: basename(dirname(file)), sql: readFileSync(file, 'utf8') }))
  .filter(({ name }) => name > ofTheFirstVersion)

/** How long everybody may stand behind a migration, in ms; null when it says nothing. */
const patienceOf = (sql: string) => {
  const [, figure, unit] = /^SET lock_timeout = '(\d+)(ms|s)';$/m.exec(sql) ?? []
  return figure ? Number(figure) * (unit === 's' ? 1000 : 1) : null
}

const isMadeAlone = (sql: string) => /^(CREATE|DROP) (UNIQUE )?INDEX CONCURRENTLY [^;]+;\s*$/m.test(sql)

describe('a migration on a database in use', () => {
  it('is understood by this test', () => {
    expect(['500ms', '2s'].map((words) => patienceOf(`SET lock_timeout = '${words}';`))).toEqual([500, 2000])
    expect(patienceOf('SELECT 1;')).toBeNull()
    expect(isMadeAlone('-- why\nDROP INDEX CONCURRENTLY IF EXISTS "x";\n')).toBe(true)
    expect(isMadeAlone('CREATE INDEX "x" ON "y"("z");\n')).toBe(false)
  })

  it('keeps nobody waiting for longer than half a second', () => {
    const tooLong = later.filter(({ sql }) => !isMadeAlone(sql) && (patienceOf(sql) ?? Infinity) > 500)
    expect(tooLong.map(({ name }) => name)).toEqual([])
  })
})
