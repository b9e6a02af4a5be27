import 'server-only'
import { createHmac, randomBytes, scrypt } from 'node:crypto'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { keyFor, sameBytes } from '@/lib/platform/secrets'
import { type Actor, authorOf, type User } from './actor'
import { newRecoveryCodes, plainRecoveryCode } from './second-factor'
import { factorHours, isFactorGiven, isProvedLately } from './session'

const saltBytes = 16

/** Sixty bits, slow to try out for who has read the table: keyed, salted and stretched (scrypt, RFC 7914). */
async function recoveryHash(accountId: string, code: string, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const keyed = createHmac('sha256', keyFor('recovery'))
    .update(`${accountId}:${plainRecoveryCode(code)}`)
    .digest()
  const stretched = await new Promise<Buffer>((resolve, reject) => {
    scrypt(keyed, salt, 32, { N: 2 ** 14 }, (error, key) => (error ? reject(error) : resolve(key)))
  })
  // Prisma's Bytes wants a Uint8Array over a plain ArrayBuffer; a copy gives exactly that.
  return new Uint8Array(Buffer.concat([salt, stretched]))
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
  const [codes, salt] = [newRecoveryCodes(), randomBytes(saltBytes)]
  const hashes = await Promise.all(codes.map((code) => recoveryHash(accountId, code, salt)))
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.recoveryCode.createMany({
    data: hashes.map((codeHash) => ({ accountId, codeHash })),
  })
  return codes
}

/** Uses a recovery code up. @returns whether it was one. */
export async function spendRecoveryCode(tx: Tx, actor: User, code: string): Promise<boolean> {
  const unused = await tx.recoveryCode.findMany({ where: { accountId: actor.accountId, usedAt: null } })
  // Codes that were made together have one salt: one stretching tries them all.
  const salt = unused[0]?.codeHash.subarray(0, saltBytes)
  if (!salt) return false
  const given = await recoveryHash(actor.accountId, code, salt)
  const match = unused.find(({ codeHash }) => sameBytes(codeHash, given))
  if (!match) return false
  await tx.recoveryCode.update({ where: { id: match.id }, data: { usedAt: await dbNow(tx) } })
  const subject = { type: 'account', id: actor.accountId }
  await record(tx, authorOf(actor), { subject, action: 'recoveryCode.used', details: { left: unused.length - 1 } })
  return true
}
