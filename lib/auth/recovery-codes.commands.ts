import 'server-only'
import { createHmac } from 'node:crypto'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { keyFor, sameBytes } from '@/lib/platform/secrets'
import { type Actor, authorOf, type User } from './actor'
import { newRecoveryCodes, plainRecoveryCode } from './second-factor'
import { factorHours, isFactorGiven, isProvedLately } from './session'

/** Keyed, so that sixty bits are enough: who reads the table cannot try codes out. */
function recoveryHash(accountId: string, code: string): Uint8Array<ArrayBuffer> {
  const bytes = createHmac('sha256', keyFor('recovery'))
    .update(`${accountId}:${plainRecoveryCode(code)}`)
    .digest()
  // Prisma's Bytes wants a Uint8Array over a plain ArrayBuffer; a copy gives exactly that.
  return new Uint8Array(bytes)
}

/** The account and its session's state, locked: a code is judged once at a time. */
export async function lockAccount(tx: Tx, actor: User) {
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${actor.accountId}::uuid FOR UPDATE`
  const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  const session = await tx.session.findUniqueOrThrow({ where: { id: actor.sessionId } })
  const [now, isAlive] = [await dbNow(tx), session.revokedAt === null]
  return {
    ...account,
    isGiven: isAlive && isFactorGiven(session, now, factorHours(env().DEMO)),
    isProvedLately: isAlive && isProvedLately(session, now),
  }
}

/** Why what protects an account may not be changed now; null when it may. */
export function refusalToChange({ totpConfirmedAt, isGiven, isProvedLately }: Awaited<ReturnType<typeof lockAccount>>) {
  if (totpConfirmedAt && !isGiven) return refuse('secondFactorFirst')
  return isProvedLately ? null : refuse('proveAgain')
}

/** Ten new recovery codes; the old ones no longer work. */
export async function renewRecoveryCodes(actor: Actor) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  return inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor)
    if (!account.totpConfirmedAt) return refuse('noSecondFactor')
    const refusal = refusalToChange(account)
    if (refusal) return refusal
    const codes = await writeRecoveryCodes(tx, actor)
    const subject = { type: 'account', id: actor.accountId }
    await record(tx, authorOf(actor), { subject, action: 'recoveryCodes.renewed' })
    return done({ codes, personId: actor.personId })
  })
}

export async function writeRecoveryCodes(tx: Tx, { accountId }: User): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, codeHash: recoveryHash(accountId, code) })),
  })
  return codes
}

/** Uses a recovery code up. @returns whether it was one. */
export async function spendRecoveryCode(tx: Tx, actor: User, code: string): Promise<boolean> {
  const given = recoveryHash(actor.accountId, code)
  const unused = await tx.recoveryCode.findMany({ where: { accountId: actor.accountId, usedAt: null } })
  const match = unused.find(({ codeHash }) => sameBytes(codeHash, given))
  if (!match) return false
  await tx.recoveryCode.update({ where: { id: match.id }, data: { usedAt: await dbNow(tx) } })
  const subject = { type: 'account', id: actor.accountId }
  await record(tx, authorOf(actor), { subject, action: 'recoveryCode.used', details: { left: unused.length - 1 } })
  return true
}
