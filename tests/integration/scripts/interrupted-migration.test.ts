import { expect, it, vi } from 'vitest'
import { withClient } from '@/scripts/lib/databases.mjs'
import { migrate } from '@/scripts/lib/migrations.mjs'
import { aMayor } from '@/tests/support/people'

// Migrating starts Prisma.
vi.setConfig({ testTimeout: 120_000 })

const url = process.env.DATABASE_URL ?? ''
const migrations = ['20261122071731_people_in_order', '20261122071732_people_order_before']

const indexOfPeople = () =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT indisvalid AS valid, pg_get_indexdef(indexrelid) AS definition
      FROM pg_index WHERE indexrelid = to_regclass('"Person_sortKey_id_idx"')`)
    return rows
  })

it('makes anew the index of a migration that was interrupted', async () => {
  await Promise.all([aMayor(), aMayor()])
  await withClient(url, async (client) => {
    const making = 'CREATE UNIQUE INDEX CONCURRENTLY "Person_sortKey_id_idx" ON "Person"((1))'
    await client.query('DROP INDEX "Person_sortKey_id_idx"')
    // As whoever is interrupted leaves it.
    await expect(client.query(making)).rejects.toThrow('could not create unique index')
    await client.query('UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ANY($1)', [migrations])
  })
  expect(await indexOfPeople()).toMatchObject([{ valid: false }])

  expect(await migrate(url)).toEqual(migrations)
  const [index] = await indexOfPeople()
  expect(index).toMatchObject({ valid: true, definition: expect.stringContaining('("sortKey", id)') })
  expect(await migrate(url)).toEqual([])
})
