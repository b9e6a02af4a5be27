'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/auth/form-action'
import { communeFromField } from '@/lib/communes/chosen.queries'
import type { Locale } from '@/lib/i18n/locales'
import { paths, withQuery } from '@/lib/platform/paths'
import { type Result, refuse } from '@/lib/platform/result'
import { approve, approveAll, decline } from './approvals.commands'
import { cancel } from './endings.commands'
import { addGuest, addOfficial } from './guests.commands'
import type { Decided } from './held.commands'
import { guestSchema, officialSchema } from './schema'

const where = { organisation: z.string().max(100), slug: z.string().max(200) }

const one = z.strictObject({ ...where, registrationId: z.uuid(), reason: z.string().trim().max(500).optional() })

type One = z.output<typeof one>

export const approveAction = formAction(one, (actor, input, { locale }) => decideOne(actor, input, locale, approve))

export const declineAction = formAction(one, (actor, input, { locale }) =>
  decideOne(actor, input, locale, (who, id) => decline(who, id, input.reason)),
)

export const cancelForOrganiserAction = formAction(one, (actor, input, { locale }) =>
  decideOne(actor, input, locale, (who, id) => cancel(who, id, { reason: input.reason })),
)

async function decideOne(
  actor: Actor,
  { organisation, slug, registrationId }: One,
  locale: Locale,
  command: (actor: Actor, id: string) => Promise<Result<Decided>>,
): Promise<Result<Decided>> {
  const result = await command(actor, registrationId)
  if (!result.ok) return result
  redirect(
    withQuery(paths.manageRegistration(locale, organisation, slug, registrationId), { done: result.value.status }),
  )
}

/** Several at once; those that could not be approved stay as they are, and their number is said. */
export const approveChosenAction = formAction(
  z.strictObject({ ...where, ids: z.array(z.uuid()).max(500).default([]) }),
  async (actor, { organisation, slug, ids }, { locale }) => {
    if (ids.length === 0) return refuse('nobodyChosen')
    const { approved, refused } = await approveAll(actor, ids)
    redirect(withQuery(paths.manageRegistrations(locale, organisation, slug), { approved, refused }))
  },
)

export const addGuestAction = formAction(guestSchema.extend(where), async (actor, input, { locale }) => {
  const { organisation, slug, personLocale, ...guest } = input
  const result = await addGuest(actor, { ...guest, locale: personLocale })
  if (!result.ok) return result
  redirect(paths.manageRegistration(locale, organisation, slug, result.value.id))
})

export const addOfficialAction = formAction(officialSchema.extend(where), async (actor, input, { locale }) => {
  const { organisation, slug, commune, communeKey: chosen, personLocale, ...official } = input
  const communeKey = await communeFromField({ text: commune, ...(chosen ? { key: chosen } : {}) })
  if (!communeKey) return refuse('unknownCommune', { field: 'commune' })
  const result = await addOfficial(actor, { ...official, communeKey, locale: personLocale })
  if (!result.ok) return result
  redirect(paths.manageRegistration(locale, organisation, slug, result.value.id))
})
