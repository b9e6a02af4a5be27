'use server'

import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/auth/form-action'
import type { Content } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { paths, withQuery } from '@/lib/platform/paths'
import { type Refusal, type Result, refuse } from '@/lib/platform/result'
import { partnersAsked } from './asked.queries'
import { archiveCall, createCall, editCall, publishCall } from './commands'
import type { CallRef } from './lock.commands'
import type { CallPatch } from './parts'
import {
  callAboutSchema,
  callContactsSchema,
  callOnlySchema,
  callStepSchema,
  callTermsSchema,
  callTimetableSchema,
  newCallSchema,
  outcomeSchema,
  publishCallSchema,
  reasonSchema,
} from './schema'
import { amendCall, awardCall, closeCallEarly, discontinueCall, takeCallStep } from './steps.commands'

type At = { organisation: string; locale: Locale }

/** Back to the call, which says what was done. */
function arrive(result: Result<CallRef>, { organisation, locale }: At, done: string): Refusal {
  if (!result.ok) return result
  redirect(withQuery(paths.manageCall(locale, organisation, result.value.slug), { done }))
}

type Form = { callId: string; version: number; organisation: string; note: Content | null }

/** A call that nobody has seen is edited; one that people read is amended, and its page says what changed. */
async function keep(actor: Actor, form: Form, patch: CallPatch, locale: Locale): Promise<Refusal> {
  const edited = await editCall(actor, form.callId, form.version, patch)
  const isRead = !edited.ok && edited.code === 'notADraft'
  if (isRead && !form.note) return refuse('noteMissing', { field: 'note' })
  const result = isRead && form.note ? await amendCall(actor, form.callId, form.version, patch, form.note) : edited
  return arrive(result, { ...form, locale }, Object.keys(patch)[0] ?? 'saved')
}

export const createCallAction = formAction(newCallSchema, async (actor, form, { locale }) => {
  const { organisationId, slug, about, timetable } = form
  const result = await createCall(actor, { organisationId, ...(slug && { slug }), about, timetable })
  return arrive(result, { ...form, locale }, 'created')
})

export const saveCallAboutAction = formAction(callAboutSchema, async (actor, form, { locale }) => {
  const { kind, title, lede, points, audience, eligibleApplicants } = form
  return keep(actor, form, { about: { kind, title, lede, points, audience, eligibleApplicants } }, locale)
})

export const saveCallTermsAction = formAction(callTermsSchema, async (actor, form, { locale }) => {
  const { programme, topics, hostCommitments, organiserCommitments, criteria } = form
  return keep(actor, form, { terms: { programme, topics, hostCommitments, organiserCommitments, criteria } }, locale)
})

export const saveCallTimetableAction = formAction(callTimetableSchema, async (actor, form, { locale }) =>
  keep(actor, form, { timetable: form.timetable }, locale),
)

export const saveCallContactsAction = formAction(callContactsSchema, async (actor, form, { locale }) => {
  const partners = await partnersAsked(form.partners, locale)
  if (!partners.ok) return partners
  return keep(actor, form, { contacts: { contacts: form.contacts, partners: partners.value } }, locale)
})

export const publishCallAction = formAction(publishCallSchema, async (actor, form, { locale }) => {
  const result = await publishCall(actor, form.callId, form.version, form.publishAt)
  return arrive(result, { ...form, locale }, form.publishAt ? 'scheduled' : 'published')
})

export const takeCallStepAction = formAction(callStepSchema, async (actor, form, { locale }) =>
  arrive(await takeCallStep(actor, form.callId, form.version, form.step), { ...form, locale }, form.step),
)

export const closeCallAction = formAction(reasonSchema, async (actor, form, { locale }) =>
  arrive(await closeCallEarly(actor, form.callId, form.version, form.reason), { ...form, locale }, 'closed'),
)

export const discontinueCallAction = formAction(reasonSchema, async (actor, form, { locale }) =>
  arrive(await discontinueCall(actor, form.callId, form.version, form.reason), { ...form, locale }, 'discontinued'),
)

export const awardCallAction = formAction(outcomeSchema, async (actor, form, { locale }) =>
  arrive(await awardCall(actor, form.callId, form.version, form.outcome), { ...form, locale }, 'awarded'),
)

export const archiveCallAction = formAction(callOnlySchema, async (actor, form, { locale }) =>
  arrive(await archiveCall(actor, form.callId, form.version), { ...form, locale }, 'archived'),
)
