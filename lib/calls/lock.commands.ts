import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Call } from '@/lib/generated/prisma/client'
import { dbNow, type Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { record } from '@/lib/platform/history'
import { Refused, refuse } from '@/lib/platform/result'
import { mayChangeCall, mayOpenCall } from './policy'

export type CallRef = { id: string; slug: string }

/**
 * Locks a call for somebody who means to change it, as they last saw it; `now` is read under the lock.
 * @throws Refused: not there or not theirs, not in their role, or changed by somebody else meanwhile.
 */
export async function lockCall(
  tx: Tx,
  actor: Actor,
  callId: string,
  version: number,
): Promise<{ call: Call; now: Date }> {
  await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${callId}::uuid FOR UPDATE`
  const call = await tx.call.findUnique({ where: { id: callId } })
  if (!call || !mayOpenCall(actor, call)) throw new Refused(refuse('notFound'))
  if (!mayChangeCall(actor, call)) throw new Refused(refuse('notAllowed'))
  if (call.version !== version) throw new Refused(refuse('staleForm'))
  return { call, now: await dbNow(tx) }
}

type Kept = { now: Date; action: string; details?: Record<string, string | number | string[]> }

/** After a change: the version counts on, history has its row, pages are stale. */
export async function keepCall(tx: Tx, actor: Actor, call: Call, { now, action, details }: Kept): Promise<CallRef> {
  await tx.call.update({ where: { id: call.id }, data: { version: { increment: 1 }, updatedAt: now } })
  await record(tx, actor, { subject: { type: 'call', id: call.id }, action, ...(details && { details }) })
  await touch(tx, ['calls', `call:${call.slug}`])
  return { id: call.id, slug: call.slug }
}
