'use server'

import { redirect } from 'next/navigation'
import { type Actor, visitor } from '@/lib/auth/actor'
import { currentBrowser } from '@/lib/auth/browser'
import { formAction } from '@/lib/auth/form-action'
import { communeFromField } from '@/lib/communes/chosen.queries'
import type { Locale } from '@/lib/i18n/locales'
import { paths, withQuery } from '@/lib/platform/paths'
import { type Result, refuse } from '@/lib/platform/result'
import { register } from './commands'
import { declareAndRegister } from './declarations.commands'
import { changeDetails, confirmAddress } from './details.commands'
import { cancel } from './endings.commands'
import type { Decided } from './held.commands'
import { findLinkHolder } from './link.queries'
import { acceptOffer, refuseOffer } from './offers.commands'
import { answerSchema, declareSchema, detailsSchema, endSchema, registerSchema, substituteSchema } from './schema'
import { substitute } from './substitutions.commands'

export const registerAction = formAction(registerSchema, async (actor, input, { locale }) => {
  const result = await register(actor, { ...input, locale })
  if (result.ok) redirect(withQuery(paths.registration(locale, result.value.id), { done: 'registered' }))
  return result
})

export const declareAction = formAction(declareSchema, async (actor, { slug, ...input }, { locale }) => {
  const { commune, communeKey: chosen, ...declared } = input
  const communeKey = await communeFromField({ text: commune, ...(chosen ? { key: chosen } : {}) })
  if (!communeKey) return refuse('unknownCommune', { field: 'commune' })
  const { prefix } = await currentBrowser()
  const result = await declareAndRegister(actor, { ...declared, communeKey, locale }, { prefix })
  if (!result.ok) return result
  const { registration } = result.value
  redirect(
    registration
      ? withQuery(paths.registration(locale, registration.id), { done: 'registered' })
      : withQuery(paths.register(locale, slug), { sent: 1 }),
  )
})

export const acceptOfferAction = formAction(answerSchema, async (actor, input, { locale }) =>
  decide(actor, input, { locale, done: 'accepted' }, acceptOffer),
)

export const refuseOfferAction = formAction(answerSchema, async (actor, input, { locale }) =>
  decide(actor, input, { locale, done: 'refused' }, refuseOffer),
)

export const confirmAddressAction = formAction(answerSchema, async (actor, input, { locale }) =>
  decide(actor, input, { locale, done: 'confirmedAddress' }, confirmAddress),
)

export const cancelAction = formAction(endSchema, async (actor, { reason, ...input }, { locale }) =>
  decide(actor, input, { locale, done: 'cancelled' }, (who, id) => cancel(who, id, { reason })),
)

export const changeAction = formAction(
  detailsSchema,
  async (actor, { registrationId, token, ...answers }, { locale }) =>
    decide(actor, { registrationId, token }, { locale, done: 'changed' }, (who, id) => changeDetails(who, id, answers)),
)

export const substituteAction = formAction(
  substituteSchema,
  async (actor, { registrationId, token, ...other }, { locale }) =>
    decide(actor, { registrationId, token }, { locale, done: 'substituted' }, (who, id) =>
      substitute(who, id, { ...other, locale }),
    ),
)

type Deciding = { registrationId: string; token?: string | undefined }

/** By whoever is signed in, or by who holds the link of a letter; back to the page it was asked from. */
async function decide(
  actor: Actor,
  { registrationId, token }: Deciding,
  { locale, done }: { locale: Locale; done: string },
  command: (actor: Actor, registrationId: string) => Promise<Result<Decided>>,
): Promise<Result<Decided>> {
  const who = token ? ((await findLinkHolder(token)) ?? visitor) : actor
  const result = await command(who, registrationId)
  if (!result.ok) return result
  const page = token ? paths.linked(locale, token) : paths.registration(locale, registrationId)
  redirect(withQuery(page, { done }))
}
