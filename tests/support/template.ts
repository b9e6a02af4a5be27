import { Pool } from 'pg'
import { loadReference } from '@/prisma/seed/reference/load'

// What every test database starts from: the communes around the border.
const pool = new Pool({ connectionString: process.env.DATABASE_URL })
await loadReference(pool, { scope: 'core' })
await pool.end()
