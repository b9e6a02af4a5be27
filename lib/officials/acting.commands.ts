import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTransaction } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { mayChooseToActFor } from './policy'

/**
 * For whom the pages of this session are from now on: an official one may act for, or oneself (null). It gives no right:
 * every command still asks the delegation and its scope, and a choice whose delegation ended counts no more.
 */
export async function chooseActing(actor: Actor, officialId: string | null) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  if (officialId !== null && !mayChooseToActFor(actor, officialId)) return refuse('notYours')
  return inTransaction(async (tx) => {
    const [session] = await tx.$queryRaw<{ actingForId: string | null }[]>`
      SELECT "actingForId"::text FROM "Session" WHERE "id" = ${actor.sessionId}::uuid FOR UPDATE`
    if (!session) return refuse('signInFirst')
    if (session.actingForId === officialId) return done()
    await tx.session.update({ where: { id: actor.sessionId }, data: { actingForId: officialId } })
    await record(tx, actor, {
      subject: { type: 'account', id: actor.accountId },
      action: officialId === null ? 'acting.ended' : 'acting.begun',
      onBehalfOfId: officialId ?? session.actingForId,
    })
    return done()
  })
}
