import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pendingSql } from '@/scripts/lib/migrations.mjs'
import { prisma } from '@/scripts/lib/prisma.mjs'
import { anotherConnection } from '@/tests/support/database'

const url = process.env.DATABASE_URL ?? ''
const folder = mkdtempSync(join(tmpdir(), 'vav-schema-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the schema engine', () => {
  it('finds that schema and migrations agree', async () => {
    expect(await pendingSql(url)).toBe('')
  })

  it('finds a table that no migration makes', async () => {
    cpSync('prisma/schema', folder, { recursive: true })
    writeFileSync(join(folder, 'later.prisma'), 'model Later {\n  id Int @id\n}\n')
    expect(await pendingSql(url, folder)).toContain('CREATE TABLE "Later"')
  })

  it('leaves no shadow database behind', async () => {
    const connection = await anotherConnection()
    const { rows } = await connection.query("SELECT datname FROM pg_database WHERE datname LIKE 'vav_shadow%'")
    await connection.end()
    expect(rows).toEqual([])
  })

  it('says that every migration is applied', async () => {
    const { output } = await prisma(['migrate', 'status'], { databaseUrl: url })
    expect(output).toContain('Database schema is up to date!')
  })
})
