import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { columnOfDay, officeDay } from './mandate'
import { namedBodySelect, namedPersonSelect } from './office.queries'

const delegationSelect = {
  id: true,
  scopes: true,
  startsOn: true,
  endsOn: true,
  delegateId: true,
  delegate: { select: { ...namedPersonSelect, emails: { where: { isPrimary: true }, select: { address: true } } } },
  official: { select: namedPersonSelect },
  body: { select: namedBodySelect },
} satisfies Prisma.DelegationSelect

export type DelegationRow = Prisma.DelegationGetPayload<{ select: typeof delegationSelect }>

/** Who may act for the actor, for the bodies the actor heads, and for whom the actor acts. */
export async function listDelegations(actor: Actor): Promise<{ given: DelegationRow[]; received: DelegationRow[] }> {
  if (actor.kind !== 'user') return { given: [], received: [] }
  const heads = actor.mandates.filter((held) => held.isVerified && held.function === 'mayor').map((held) => held.bodyId)
  const rows = await db.delegation.findMany({
    where: {
      revokedAt: null,
      endsOn: { gte: columnOfDay(officeDay(await dbNow())) },
      OR: [{ officialId: actor.personId }, { bodyId: { in: heads } }, { delegateId: actor.personId }],
    },
    select: delegationSelect,
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  })
  const [received, given] = [true, false].map((mine) =>
    rows.filter((row) => (row.delegateId === actor.personId) === mine),
  )
  return { given: given ?? [], received: received ?? [] }
}
