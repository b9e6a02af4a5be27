'use server'

// Here and not with the officials: a mandate's form names a body, and bodies are looked up in this domain.
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/auth/form-action'
import type { Locale } from '@/lib/i18n/locales'
import type { ProofMethod } from '@/lib/officials/mandate'
import { enterMandate, type NewMandate } from '@/lib/officials/mandates.commands'
import { mandateSchema, personWithMandateSchema } from '@/lib/officials/schema'
import { paths, withQuery } from '@/lib/platform/paths'
import { bodyFromField } from './bodies.queries'

type Asked = {
  body: string
  bodyKey?: string | undefined
  function: string
  startsOn?: string | undefined
  endsOn?: string | undefined
  isActing?: 'on' | undefined
  method?: ProofMethod | undefined
}

/** A mandate for somebody known. */
export const enterMandateAction = formAction(mandateSchema, async (actor, { personId, ...asked }, { locale }) =>
  enter(actor, { personId }, asked, locale),
)

/** Somebody new, with a first mandate. */
export const enterPersonAction = formAction(personWithMandateSchema, async (actor, input, { locale }) => {
  const { givenName, familyName, titleForm, personLocale, address, ...asked } = input
  return enter(actor, { givenName, familyName, titleForm, locale: personLocale, address }, asked, locale)
})

async function enter(actor: Actor, person: NewMandate['person'], asked: Asked, locale: Locale) {
  const body = await bodyFromField({ text: asked.body, key: asked.bodyKey }, locale)
  if (!body.ok) return body
  const { function: code, startsOn = null, endsOn = null, isActing, method = null } = asked
  const terms = { function: code, startsOn, endsOn, isActing: isActing === 'on', method }
  const result = await enterMandate(actor, { person, bodyId: body.value, ...terms })
  if (result.ok) redirect(withQuery(paths.adminPerson(locale, result.value.personId), { done: 'entered' }))
  return result
}
