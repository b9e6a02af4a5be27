import 'server-only'
import { isInForce, officeDay } from '@/lib/officials/mandate'
import { personName } from '@/lib/officials/official-line'
import { dbNow, type Tx } from '@/lib/platform/db'
import { Refused, refuse } from '@/lib/platform/result'
import { findSideIdFor } from './side.queries'

type Post = { encounterId: string; sideId: string | null; role: 'coHost' | 'chair'; field: string }

/**
 * Puts somebody in the one post of co-host of a side, or of chair, under a mandate in force; null empties the post.
 * Who stays is asked again whether they are of that side: its territories may have changed.
 * @returns whether somebody else holds it now.
 */
export async function fillPost(tx: Tx, post: Post, mandateId: string | null): Promise<boolean> {
  const { encounterId, sideId, role } = post
  const before = await tx.coHost.findFirst({ where: { encounterId, sideId, role } })
  const stays = (before?.mandateId ?? null) === mandateId
  const mandate = mandateId ? await mandateFor(tx, post, { mandateId, stays }) : null
  if (stays) return false
  if (before) await tx.coHost.delete({ where: { id: before.id } })
  if (mandate) await tx.coHost.create({ data: { encounterId, sideId, role, ...mandate } })
  return true
}

async function mandateFor(tx: Tx, post: Post, { mandateId, stays }: { mandateId: string; stays: boolean }) {
  const { encounterId, sideId, field } = post
  const mandate = await tx.mandate.findUnique({ where: { id: mandateId }, include: { person: true } })
  if (!mandate) throw new Refused(refuse('unknownOfficial', { field }))
  const { personId, bodyId } = mandate
  const name = personName(mandate.person)
  if (!stays && !isInForce(mandate, officeDay(await dbNow(tx)))) {
    throw new Refused(refuse('coHostMandateEnded', { field, params: { name } }))
  }
  if (mandate.proof !== 'verified') throw new Refused(refuse('coHostUnverified', { field, params: { name } }))
  if (sideId && (await findSideIdFor(tx, encounterId, bodyId)) !== sideId) {
    throw new Refused(refuse('coHostElsewhere', { field, params: { name } }))
  }
  return { mandateId, personId, bodyId }
}
