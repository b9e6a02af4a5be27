'use server'

import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/auth/form-action'
import { partnersAsked } from '@/lib/calls/asked.queries'
import { besideItsRow, communeAsked, sidesAsked } from '@/lib/encounters/asked.queries'
import type { EncounterPatch } from '@/lib/encounters/parts'
import { programmeFormSchema, topicsFormSchema } from '@/lib/encounters/programme-schema'
import {
  aboutFormSchema,
  cancelSchema,
  occasionFormSchema,
  rulesFormSchema,
  seatsFormSchema,
} from '@/lib/encounters/schema'
import { sidesFormSchema } from '@/lib/encounters/sides-schema'
import type { Content } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { paths, withQuery } from '@/lib/platform/paths'
import type { Refusal } from '@/lib/platform/result'
import { cancelEncounter, changeEncounter } from './encounter-changes.commands'

type Form = { encounterId: string; version: number; organisation: string; note: Content | null; onPurpose: boolean }

/** Writes a part and goes back to the encounter, which says what was done. */
async function keep(actor: Actor, form: Form, patch: EncounterPatch, locale: Locale): Promise<Refusal> {
  const result = await changeEncounter(actor, form, patch, form)
  if (!result.ok) return result
  const page = paths.manageEncounter(locale, form.organisation, result.value.slug)
  redirect(withQuery(page, { done: Object.keys(patch)[0] }))
}

export const saveAboutAction = formAction(aboutFormSchema, async (actor, form, { locale }) => {
  const { kind, title, summary, audience, languages, interpretation } = form
  return keep(actor, form, { about: { kind, title, summary, audience, languages, interpretation } }, locale)
})

export const saveOccasionAction = formAction(occasionFormSchema, async (actor, form, { locale }) => {
  const commune = await communeAsked(form.commune)
  if (!commune.ok) return commune
  return keep(actor, form, { occasion: { ...form.occasion, commune: commune.value } }, locale)
})

export const saveSidesAction = formAction(sidesFormSchema, async (actor, form, { locale }) => {
  const sides = await sidesAsked(actor, form, locale)
  if (!sides.ok) return sides
  return besideItsRow(await keep(actor, form, { sides: sides.value }, locale), 'sides', form.sides)
})

export const saveSeatsAction = formAction(seatsFormSchema, async (actor, form, { locale }) =>
  keep(actor, form, { seats: form.seats }, locale),
)

export const saveProgrammeAction = formAction(programmeFormSchema, async (actor, form, { locale }) =>
  keep(actor, form, { programme: form.programme }, locale),
)

export const saveRulesAction = formAction(rulesFormSchema, async (actor, form, { locale }) =>
  keep(actor, form, { rules: form.rules }, locale),
)

export const saveTopicsAction = formAction(topicsFormSchema, async (actor, form, { locale }) => {
  const partners = await partnersAsked(form.partners, locale)
  if (!partners.ok) return partners
  const topics = form.topics.map(({ value: { row: _, remove: __, id, ...topic } }) => ({ ...topic, ...(id && { id }) }))
  return keep(actor, form, { topics, partners: partners.value }, locale)
})

export const cancelEncounterAction = formAction(cancelSchema, async (actor, form, { locale }) => {
  const result = await cancelEncounter(actor, form.encounterId, form.version, form.reason)
  if (!result.ok) return result
  const page = paths.manageEncounter(locale, form.organisation, result.value.slug)
  redirect(withQuery(page, { done: 'cancelled' }))
})
