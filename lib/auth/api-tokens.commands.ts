import 'server-only'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { hashToken, newToken } from '@/lib/platform/secrets'
import { type Actor, authorOf } from './actor'
import { mostTokens, type NewToken, tokenDays, tokenMark } from './api-token'
import { lockAccount, refusalToChange } from './recovery-codes.commands'
import { accountOf } from './sessions.commands'

/** Makes a token for oneself. Its secret is in the answer and nowhere else. */
export async function makeToken(actor: Actor, wanted: NewToken) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  if (actor.needsSecondFactor) return refuse('secondFactorFirst')
  return inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor)
    const refusal = refusalToChange(account)
    if (refusal) return refusal
    const { accountId, personId } = actor
    const holder = { accountId, personId, secondFactorGiven: account.isGiven }
    return insertToken(tx, actor, holder, wanted)
  })
}

/** The same for somebody known, by who runs the platform (`npm run token`). */
export async function makeTokenFor(actor: Actor, address: string, wanted: NewToken) {
  if (actor.kind !== 'system') return refuse('notAllowed')
  return inTransaction(async (tx) => {
    const known = await tx.emailAddress.findFirst({ where: { address }, select: { personId: true } })
    if (!known) return refuse('notFound')
    const { personId } = known
    const holder = { accountId: await accountOf(tx, personId), personId, secondFactorGiven: true }
    return insertToken(tx, actor, holder, wanted)
  })
}

type Holder = { accountId: string; personId: string; secondFactorGiven: boolean }

async function insertToken(tx: Tx, actor: Actor, { accountId, personId, secondFactorGiven }: Holder, wanted: NewToken) {
  const live = { accountId, revokedAt: null, expiresAt: { gt: await dbNow(tx) } }
  if ((await tx.apiToken.count({ where: live })) >= mostTokens)
    return refuse('tooManyTokens', { params: { most: mostTokens } })
  const secret = `${tokenMark}${newToken()}`
  const { name, scopes } = wanted
  const [row] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
    INSERT INTO "ApiToken" ("id", "accountId", "name", "secretHash", "scopes", "roleIds", "secondFactorGiven", "createdAt", "expiresAt")
    SELECT gen_random_uuid(), ${accountId}::uuid, ${name}, ${hashToken(secret)}, ${scopes}::text[],
      ARRAY(SELECT role FROM role_ids_in_force(${personId}::uuid) role), ${secondFactorGiven}, now,
      now + make_interval(days => ${tokenDays})
    FROM app_now() AS now RETURNING "id"::text, "expiresAt"`
  if (!row) throw new Error('The token was not written')
  const subject = { type: 'account', id: accountId }
  await record(tx, authorOf(actor), { subject, action: 'token.made', details: { token: row.id, scopes } })
  return done({ id: row.id, secret, name, scopes, personId, expiresAt: row.expiresAt })
}

/** Ends one of one's own tokens; an ended one stays ended. */
export async function revokeToken(actor: Actor, tokenId: string) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  return inTransaction(async (tx) => {
    const revoked = await tx.$executeRaw`
      UPDATE "ApiToken" SET "revokedAt" = app_now()
      WHERE "id" = ${tokenId}::uuid AND "accountId" = ${actor.accountId}::uuid AND "revokedAt" IS NULL`
    if (revoked === 0) return refuse('notFound')
    const subject = { type: 'account', id: actor.accountId }
    await record(tx, authorOf(actor), { subject, action: 'token.revoked', details: { token: tokenId } })
    return done()
  })
}
