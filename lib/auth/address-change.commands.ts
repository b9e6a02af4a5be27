import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/outbox'
import { dbNow, inTransaction, isUniqueViolation, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { type Actor, authorOf, type User } from './actor'
import type { Browser } from './browser'
import { consumeByCode, writeChallenge } from './challenges.commands'
import { limits } from './limit'
import { takePoints } from './limits.commands'
import { addressChangedMail, changeAddressMail } from './mail'
import { letterTo } from './people.queries'
import { lockAccount, refusalToChange } from './recovery-codes.commands'
import { endOtherSessionsOf } from './sessions.commands'

/** Sends a code to the address somebody wants from now on. Whether another person has it is not said before it is proved. */
export async function askAddressChange(actor: Actor, address: string, locale: Locale, browser: Browser) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  const refusal = await takePoints([
    [limits.changePerAccount, actor.accountId],
    [limits.askPerAddress, address],
  ])
  if (refusal) return { ...refusal, field: 'address' }
  return inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor)
    const refused = refusalToChange(account)
    if (refused) return refused
    const { address: current } = await letterTo(tx, actor.personId)
    if (current.toLowerCase() === address.toLowerCase()) return refuse('sameAddress', { field: 'address' })
    const asked = await writeChallenge(tx, {
      purpose: 'changeAddress',
      address,
      personId: actor.personId,
      half: browser.half,
    })
    await queueMail(tx, changeAddressMail({ address, locale, code: asked.code }))
    return done({ half: asked.half })
  })
}

/** Takes the new address once its code came back; the old one is told and no longer signs in, other sessions end. */
export async function changeAddress(actor: Actor, typed: string, browser: Browser) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  try {
    return await inTransaction(async (tx) => {
      const outcome = await consumeByCode(tx, 'changeAddress', browser.half, typed)
      if ('ok' in outcome) return outcome
      if (outcome.personId !== actor.personId) return refuse('challengeOver', { field: 'code' })
      return replaceAddress(tx, actor, outcome.address)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('addressTaken', { field: 'code' })
    throw error
  }
}

async function replaceAddress(tx: Tx, actor: User, address: string) {
  const holder = await tx.emailAddress.findUnique({ where: { address } })
  if (holder && holder.personId !== actor.personId) return refuse('addressTaken', { field: 'code' })
  const old = await letterTo(tx, actor.personId)
  // One of one's other addresses becomes the main one: the row it had makes place.
  if (holder) await tx.emailAddress.delete({ where: { id: holder.id } })
  await tx.emailAddress.updateMany({
    where: { personId: actor.personId, address: old.address },
    data: { address, isPrimary: true, confirmedAt: await dbNow(tx) },
  })
  await record(tx, authorOf(actor), { subject: { type: 'account', id: actor.accountId }, action: 'address.changed' })
  await endOtherSessionsOf(tx, actor, actor.sessionId)
  await queueMail(tx, addressChangedMail(old))
  return done({ address })
}
