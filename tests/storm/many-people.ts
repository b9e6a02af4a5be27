import { db } from '@/lib/platform/db'
import { officialsInBulk } from '../support/bench-people'

// Run once on a site that is to be large: how many comes in PEOPLE.
await officialsInBulk(Number(process.env.PEOPLE))
// However long it takes on a machine that others use.
await db.$transaction([db.$executeRaw`SET LOCAL statement_timeout = 0`, db.$executeRaw`ANALYZE`])
await db.$disconnect()
