import 'server-only'
import { queueMail } from '@/lib/mail/outbox'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { seal } from '@/lib/platform/secrets'
import { type Actor, authorOf, type User } from './actor'
import { limits } from './limit'
import { givePointBack, takePoint } from './limits.commands'
import { secondFactorResetMail, secondFactorSetMail } from './mail'
import { letterTo } from './people.queries'
import { lockAccount, refusalToChange, spendRecoveryCode, writeRecoveryCodes } from './recovery-codes.commands'
import { stepOf, typedFactor } from './second-factor'
import { offeredSecret, secretBytes } from './second-factor.queries'
import { endAllSessions, endOtherSessionsOf, renewSession } from './sessions.commands'

/**
 * Sets (or replaces) the second factor with the first code of the new app. Whoever has one must have given it in this
 * session. @returns recovery codes, shown once, and the session that now has the factor.
 */
export async function setSecondFactor(actor: Actor, typed: string) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  const refusal = await takePoint(limits.secondFactorPerAccount, actor.accountId)
  if (refusal) return { ...refusal, field: 'code' }
  return inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor)
    const refused = refusalToChange(account)
    if (refused) return refused
    const [secret, now] = [offeredSecret(actor, account.totpConfirmedAt), await dbNow(tx)]
    const step = stepOf(secret, typedFactor(typed).code, now)
    if (step === null) return refuse('wrongFactor', { field: 'code' })
    await tx.account.update({
      where: { id: actor.accountId },
      data: { totpSecret: seal(Buffer.from(secret).toString('base64url')), totpConfirmedAt: now, totpLastStep: step },
    })
    const codes = await writeRecoveryCodes(tx, actor)
    const sessionId = await renewSession(tx, actor.sessionId)
    await endOtherSessionsOf(tx, actor, sessionId)
    await record(tx, authorOf(actor), { subject: { type: 'account', id: actor.accountId }, action: 'secondFactor.set' })
    await queueMail(tx, secondFactorSetMail(await letterTo(tx, actor.personId)))
    return done({ codes, sessionId, personId: actor.personId })
  })
}

/** Gives the second factor for this session: a code of the app, or a recovery code, each once. */
export async function giveSecondFactor(actor: Actor, typed: string) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  const refusal = await takePoint(limits.secondFactorPerAccount, actor.accountId)
  if (refusal) return { ...refusal, field: 'code' }
  const result = await inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor)
    if (!account.totpSecret || !account.totpConfirmedAt) return refuse('noSecondFactor')
    const factor = typedFactor(typed)
    const isRight =
      factor.kind === 'totp'
        ? await spendStep(tx, actor, { secret: account.totpSecret, lastStep: account.totpLastStep, code: factor.code })
        : await spendRecoveryCode(tx, actor, factor.code)
    if (!isRight) return refuse('wrongFactor', { field: 'code' })
    return done({ sessionId: await renewSession(tx, actor.sessionId) })
  })
  if (result.ok) await givePointBack(limits.secondFactorPerAccount, actor.accountId)
  return result
}

type Step = { secret: string; lastStep: number | null; code: string }

/** A code works once: only a later step than the last one accepted counts (RFC 6238, 5.2). */
async function spendStep(tx: Tx, actor: User, { secret, lastStep, code }: Step): Promise<boolean> {
  const step = stepOf(secretBytes(secret), code, await dbNow(tx))
  if (step === null || step <= (lastStep ?? 0)) return false
  await tx.account.update({ where: { id: actor.accountId }, data: { totpLastStep: step } })
  return true
}

/**
 * An administrator takes away the second factor of somebody who lost it: all their sessions end, they set a new one at
 * the next sign-in, and both are told. Nobody does it for oneself.
 */
export async function resetSecondFactor(actor: Actor, personId: string) {
  if (actor.kind !== 'user' || !actor.isAdministrator) return refuse('notAllowed')
  if (actor.personId === personId) return refuse('notYourself')
  return inTransaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { personId } })
    if (!account?.totpConfirmedAt) return refuse('noSecondFactor')
    await tx.account.update({
      where: { personId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    })
    await tx.recoveryCode.deleteMany({ where: { accountId: account.id } })
    await endAllSessions(tx, actor, account.id)
    await record(tx, authorOf(actor), { subject: { type: 'account', id: account.id }, action: 'secondFactor.reset' })
    const [holder, administrator] = [await letterTo(tx, personId), await letterTo(tx, actor.personId)]
    await queueMail(tx, secondFactorResetMail(holder, { of: holder.name, by: administrator.name, isHolder: true }))
    await queueMail(
      tx,
      secondFactorResetMail(administrator, { of: holder.name, by: administrator.name, isHolder: false }),
    )
    return done()
  })
}
