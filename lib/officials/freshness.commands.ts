import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'

/** Pages that name these mandates' holders as co-hosts are stale. */
export async function touchMandates(tx: Tx, mandateIds: string[]): Promise<void> {
  const hosted = await tx.coHost.findMany({
    where: { mandateId: { in: mandateIds } },
    select: { encounter: { select: { slug: true } } },
  })
  if (hosted.length === 0) return
  await touch(tx, ['encounters', ...hosted.map(({ encounter }) => `encounter:${encounter.slug}`)])
}
