import { db } from '@/lib/platform/db'
import { officialsInBulk } from '../support/bench-people'

// Run once on a site that is to be large: how many comes in PEOPLE.
await officialsInBulk(Number(process.env.PEOPLE))
await db.$executeRaw`ANALYZE`
await db.$disconnect()
