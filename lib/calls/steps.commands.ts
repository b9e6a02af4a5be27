import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Content } from '@/lib/i18n/content'
import { inTransaction } from '@/lib/platform/db'
import { done, type Result, refuse } from '@/lib/platform/result'
import { callLife, callStatusAt, callStepsAt, type PlainStep } from './call'
import { type CallRef, keepCall, lockCall } from './lock.commands'
import type { CallPatch } from './parts'
import { applyPatch } from './patch.commands'

/** Changes a call that people have seen, with a dated note on its page that says what changed. */
export async function amendCall(
  actor: Actor,
  callId: string,
  version: number,
  patch: CallPatch,
  note: Content,
): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    const state = callStatusAt(call, now)
    if (state !== 'upcoming' && state !== 'open' && state !== 'closed') return refuse('notPublished')
    const closesAt = patch.timetable?.closesAt
    if (closesAt && closesAt.getTime() !== call.closesAt.getTime() && closesAt <= now) {
      return refuse('closesInPast', { field: 'closes.date' })
    }
    await applyPatch(tx, call, patch)
    await tx.callAmendment.create({ data: { callId, at: now, note } })
    return done(
      await keepCall(tx, actor, call, { now, action: 'call.amended', details: { parts: Object.keys(patch) } }),
    )
  })
}

/** Closes an open call at this moment, with a dated note that says why. */
export async function closeCallEarly(
  actor: Actor,
  callId: string,
  version: number,
  note: Content,
): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    if (callStatusAt(call, now) !== 'open') return refuse('callNotOpen')
    // The deadline itself still counts, so that it has passed a moment from now.
    const closesAt = new Date(Math.max(now.getTime() - 1, call.opensAt.getTime() + 1))
    await tx.call.update({ where: { id: callId }, data: { closesAt } })
    await tx.callAmendment.create({ data: { callId, at: now, note } })
    return done(await keepCall(tx, actor, call, { now, action: 'call.closedEarly' }))
  })
}

/** Ends a call without results; its page stays and says why. */
export async function discontinueCall(
  actor: Actor,
  callId: string,
  version: number,
  reason: Content,
): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    if (!callStepsAt(call, now).includes('discontinue')) return refuse('stepNotPossible')
    const status = callLife.to('discontinue')
    await tx.call.update({ where: { id: callId }, data: { status, discontinuedReason: reason } })
    return done(await keepCall(tx, actor, call, { now, action: 'call.discontinued' }))
  })
}

/** Results in words, shown to everybody at once. */
export async function awardCall(
  actor: Actor,
  callId: string,
  version: number,
  outcome: Content,
): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    if (!callLife.allows('award', call.status)) return refuse('stepNotPossible')
    await tx.call.update({ where: { id: callId }, data: { status: callLife.to('award'), outcome, awardedAt: now } })
    return done(await keepCall(tx, actor, call, { now, action: 'call.awarded' }))
  })
}

const actionOf: Record<PlainStep, string> = {
  unschedule: 'call.unscheduled',
  startReading: 'call.readingStarted',
  startDeliberation: 'call.deliberationStarted',
  decide: 'call.decided',
}

export async function takeCallStep(
  actor: Actor,
  callId: string,
  version: number,
  step: PlainStep,
): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    if (!callStepsAt(call, now).includes(step)) return refuse('stepNotPossible')
    const back = step === 'unschedule' ? { publishAt: null, publishedAt: null } : {}
    await tx.call.update({ where: { id: callId }, data: { status: callLife.to(step), ...back } })
    return done(await keepCall(tx, actor, call, { now, action: actionOf[step] }))
  })
}
