import 'server-only'
import { findShownEncounterId } from '@/lib/encounters/public-page.queries'
import { done, refuse } from '@/lib/platform/result'
import { register as registerOfficial } from '@/lib/registrations/commands'
import { cancel } from '@/lib/registrations/endings.commands'
import type { Handler } from './operation'
import type { Operations } from './operations'

export const register: Handler<Operations['register']> = async ({ actor, params, body, sent, key }) => {
  const encounterId = await findShownEncounterId(params.slug)
  if (!encounterId) return refuse('notFound')
  const { officialId = actor.personId, ...answers } = body
  const registered = await registerOfficial(actor, {
    ...answers,
    encounterId,
    officialId,
    locale: actor.locale,
    key,
    sent: { register: params.slug, body: sent },
  })
  if (!registered.ok) return registered
  const { id, reference, status, place } = registered.value
  return done({ id, reference, status, ...(place !== undefined && { position: place }) })
}

export const cancelRegistration: Handler<Operations['cancelRegistration']> = ({ actor, params, key }) =>
  cancel(actor, params.id, { key })
