'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/form-action'
import { paths, withQuery } from '@/lib/platform/paths'
import { communeAsked } from './asked.queries'
import { archiveEncounter, createEncounter, publishEncounter } from './commands'
import { newEncounterSchema, publishSchema } from './schema'

// A published encounter is changed and cancelled in lib/registrations/encounter-changes.actions.ts: people are told.

export const createEncounterAction = formAction(newEncounterSchema, async (actor, form, { locale }) => {
  const commune = await communeAsked(form.commune)
  if (!commune.ok) return commune
  const { organisationId, organisation, slug, about } = form
  const occasion = { ...form.occasion, commune: commune.value }
  const result = await createEncounter(actor, { organisationId, ...(slug && { slug }), about, occasion })
  if (!result.ok) return result
  redirect(withQuery(paths.manageEncounter(locale, organisation, result.value.slug), { done: 'created' }))
})

export const publishEncounterAction = formAction(publishSchema, async (actor, form, { locale }) => {
  const result = await publishEncounter(actor, form.encounterId, form.version)
  if (!result.ok) return result
  redirect(withQuery(paths.manageEncounter(locale, form.organisation, result.value.slug), { done: 'published' }))
})

export const archiveEncounterAction = formAction(publishSchema, async (actor, form, { locale }) => {
  const result = await archiveEncounter(actor, form.encounterId, form.version)
  if (!result.ok) return result
  redirect(withQuery(paths.manageEncounter(locale, form.organisation, result.value.slug), { done: 'archived' }))
})
