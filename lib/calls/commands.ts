import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { plainText } from '@/lib/i18n/content'
import { mayOrganise, mayServeDesk } from '@/lib/organisations/policy'
import { inTransaction, isUniqueViolation } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, type Result, refuse } from '@/lib/platform/result'
import { freeSlug } from '@/lib/platform/slug'
import { dayOf } from '@/lib/platform/zoned-time'
import { callStatusAt, mayBeArchived } from './call'
import { type CallRef, keepCall, lockCall } from './lock.commands'
import type { CallAboutPart, CallPatch, CallTimetablePart } from './parts'
import { applyPatch } from './patch.commands'

export type NewCall = {
  organisationId: string
  /** The end of the page's address; made from the title when nobody chose one. */
  slug?: string
  about: CallAboutPart
  timetable: CallTimetablePart
} & Pick<CallPatch, 'terms' | 'contacts'>

/** A draft: nobody outside the team sees it. */
export async function createCall(actor: Actor, input: NewCall): Promise<Result<CallRef>> {
  const { organisationId, slug: asked, ...parts } = input
  if (!mayServeDesk(actor, organisationId)) return refuse('notFound')
  if (!mayOrganise(actor, organisationId)) return refuse('notAllowed')
  const { title, lede } = parts.about
  const { opensAt, closesAt } = parts.timetable
  if (closesAt <= opensAt) return refuse('endBeforeStart', { field: 'closes.time' })
  try {
    return await inTransaction(async (tx) => {
      const isFree = async (slug: string) => (await tx.call.count({ where: { slug } })) === 0
      const day = dayOf(closesAt, parts.timetable.zone)
      const free = await freeSlug({ asked, title: plainText(title, title.original), day, otherwise: 'call', isFree })
      if (!free.ok) return free
      const slug = free.value
      const call = await tx.call.create({ data: { organisationId, slug, title, lede, opensAt, closesAt } })
      await applyPatch(tx, call, parts)
      await record(tx, actor, { subject: { type: 'call', id: call.id }, action: 'call.created' })
      return done({ id: call.id, slug })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('slugTaken', { field: 'slug' })
    throw error
  }
}

/** Changes a call that nobody outside has seen: a draft, or a scheduled one. A published call is amended. */
export async function editCall(
  actor: Actor,
  callId: string,
  version: number,
  patch: CallPatch,
): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    const state = callStatusAt(call, now)
    if (state !== 'draft' && state !== 'scheduled') return refuse('notADraft')
    await applyPatch(tx, call, patch)
    return done(await keepCall(tx, actor, call, { now, action: 'call.edited', details: { parts: Object.keys(patch) } }))
  })
}

/** Shows it to everybody, now or from `publishAt` on. */
export async function publishCall(
  actor: Actor,
  callId: string,
  version: number,
  publishAt: Date | null,
): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    if (call.status !== 'draft') return refuse('notADraft')
    if (call.closesAt <= now) return refuse('closesInPast')
    if (publishAt && publishAt <= now) return refuse('publishInPast', { field: 'publish.date' })
    if (publishAt && publishAt >= call.closesAt) return refuse('publishAfterClosing', { field: 'publish.date' })
    if ((await tx.callContact.count({ where: { callId } })) === 0) return refuse('contactMissing')
    await tx.call.update({
      where: { id: callId },
      data: { status: 'published', publishedAt: publishAt ?? now, publishAt },
    })
    const action = publishAt ? 'call.scheduled' : 'call.published'
    return done(
      await keepCall(tx, actor, call, {
        now,
        action,
        ...(publishAt && { details: { publishAt: publishAt.toISOString() } }),
      }),
    )
  })
}

/** Puts a draft or what is over out of the way of lists, or back. */
export async function archiveCall(actor: Actor, callId: string, version: number): Promise<Result<CallRef>> {
  return inTransaction(async (tx) => {
    const { call, now } = await lockCall(tx, actor, callId, version)
    if (!call.archivedAt && !mayBeArchived(call.status)) return refuse('stillNeeded')
    await tx.call.update({ where: { id: callId }, data: { archivedAt: call.archivedAt ? null : now } })
    return done(await keepCall(tx, actor, call, { now, action: call.archivedAt ? 'call.unarchived' : 'call.archived' }))
  })
}
