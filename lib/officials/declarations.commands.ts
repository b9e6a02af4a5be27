import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { dbNow, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { isElectedFunction, type TitleForm } from './function'
import { dayAfter, hasEnded, officeDay } from './mandate'
import { findOrMakePerson, nameOnce } from './person.commands'

export type Declaration = {
  givenName: string
  familyName: string
  titleForm?: TitleForm | undefined
  /** Needed of a visitor; somebody signed in declares for oneself. */
  address?: string | undefined
  locale: Locale
  bodyId: string
  function: string
}

/**
 * Somebody says who they are: the mandate is `declared` and gives no right until somebody attests it. A mandate that has
 * not ended with the same function in the same body is taken as it is. Known people keep their name.
 */
export async function declareOfficial(tx: Tx, actor: Actor, declaration: Declaration) {
  if (!isElectedFunction(declaration.function)) return refuse('unknownFunction', { field: 'function' })
  const body = await tx.body.findUnique({ where: { id: declaration.bodyId }, select: { id: true } })
  if (!body) return refuse('unknownBody', { field: 'body' })
  const person = await declarant(tx, actor, declaration)
  if (!person) return refuse('required', { field: 'address' })
  return done({ personId: person.id, isNew: person.isNew, ...(await mandateOf(tx, actor, person.id, declaration)) })
}

async function declarant(tx: Tx, actor: Actor, { address, ...declaration }: Declaration) {
  if (actor.kind === 'user' || actor.kind === 'link') {
    await nameOnce(tx, actor.personId, declaration)
    return { id: actor.personId, isNew: false }
  }
  return address ? await findOrMakePerson(tx, { ...declaration, address }) : null
}

async function mandateOf(tx: Tx, actor: Actor, personId: string, declaration: Declaration) {
  const office = { personId, bodyId: declaration.bodyId, function: declaration.function }
  // One declaration at a time for one person, or two would overlap.
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
  const today = officeDay(await dbNow(tx))
  const last = await tx.mandate.findFirst({
    where: office,
    orderBy: { endsOn: { sort: 'desc', nulls: 'first' } },
    select: { id: true, proof: true, endsOn: true },
  })
  if (last && !hasEnded({ startsOn: null, endsOn: last.endsOn }, today))
    return { mandateId: last.id, proof: last.proof }
  const startsOn = last?.endsOn ? dayAfter(last.endsOn) : null
  const { id, proof } = await tx.mandate.create({ data: { ...office, startsOn }, select: { id: true, proof: true } })
  await record(tx, actor, {
    subject: { type: 'mandate', id },
    action: 'mandate.declared',
    onBehalfOfId: personId,
    details: { function: office.function, bodyId: office.bodyId },
  })
  return { mandateId: id, proof }
}
