// npm run seed [-- --scope core] [-- --story]: the communes and territories, and the demo story into a database that has none.
import { parseArgs } from 'node:util'
import pg from 'pg'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { loadReference } from '@/prisma/seed/reference/load'
import { tellStory } from '@/prisma/seed/story/tell'

const { values } = parseArgs({
  options: { scope: { type: 'string', default: 'full' }, story: { type: 'boolean', default: false } },
})
const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 1 })

try {
  const { communes } = await loadReference(pool, { scope: values.scope === 'core' ? 'core' : 'full' })
  console.log(`${communes} communes are there`)
  if (values.story && (await db.organisation.count()) === 0) await tellStory(console.log)
} finally {
  await pool.end()
  await db.$disconnect()
}
