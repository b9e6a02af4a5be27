// Fills a database: reference communes always, the demo story once. Run by `npm run demo` and by the end-to-end tests.
import pg from 'pg'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { loadReference } from '@/prisma/seed/reference/load'
import { tellStory } from '@/prisma/seed/story/tell'

const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 1 })

try {
  const { communes } = await loadReference(pool, { scope: 'full' })
  console.log(`${communes} communes are there`)
  if ((await db.organisation.count()) === 0) await tellStory(console.log)
} finally {
  await pool.end()
  await db.$disconnect()
}
