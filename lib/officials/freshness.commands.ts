import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'

/** Public pages that say these mandates' functions beside their holders' names are stale. */
export function touchMandates(tx: Tx, mandateIds: string[]): Promise<void> {
  return touchHosted(tx, { mandateId: { in: mandateIds } })
}

/** Public pages that say this person's name are stale. */
export function touchPerson(tx: Tx, personId: string): Promise<void> {
  return touchHosted(tx, { personId })
}

/** Co-hosts are the only persons of the platform whom pages for everybody name. */
async function touchHosted(tx: Tx, hosts: Prisma.CoHostWhereInput): Promise<void> {
  const hosted = await tx.coHost.findMany({ where: hosts, select: { encounter: { select: { slug: true } } } })
  if (hosted.length === 0) return
  await touch(tx, ['encounters', ...hosted.map(({ encounter }) => `encounter:${encounter.slug}`)])
}
