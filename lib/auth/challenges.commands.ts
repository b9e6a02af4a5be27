import 'server-only'
import type { EmailChallenge, EmailChallengePurpose } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/platform/db'
import { type Refusal, refuse } from '@/lib/platform/result'
import { hashToken, newToken, sameBytes } from '@/lib/platform/secrets'
import { type BrowserHalf, challengeMinutes, mostWrongCodes, newCode, typedCode } from './challenge'

type Question = {
  purpose: EmailChallengePurpose
  address: string
  personId?: string
  returnTo?: string | null
  /** The browser's half of an earlier challenge: the mails sent before stay good. */
  half: BrowserHalf | null
}

/** What the mail carries and what the browser keeps; neither is stored but hashed. */
export type Asked = { code: string; token: string; half: BrowserHalf; expiresAt: Date }

/** The code is hashed with the browser's secret: who reads the table cannot try the codes out. */
const codeHash = (code: string, half: BrowserHalf) => hashToken(code, `code:${half.secret}`)

const browserHash = (secret: string) => hashToken(secret, 'browser')

const tokenHash = (token: string) => hashToken(token, 'link')

/** Writes a challenge: a code, a link's token of 256 bits, and the browser that alone may use them. */
export async function writeChallenge(tx: Tx, { purpose, address, personId, returnTo, half }: Question): Promise<Asked> {
  const [code, token, secret] = [newCode(), newToken(), half?.secret ?? newToken()]
  const [row] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
    INSERT INTO "EmailChallenge"
      ("id", "purpose", "address", "personId", "codeHash", "tokenHash", "browserHash", "returnTo", "createdAt", "expiresAt")
    SELECT gen_random_uuid(), ${purpose}::"EmailChallengePurpose", ${address}, ${personId ?? null}::uuid,
      ${codeHash(code, { challengeId: '', secret })}, ${tokenHash(token)}, ${browserHash(secret)}, ${returnTo ?? null},
      now, now + make_interval(mins => ${challengeMinutes})
    FROM app_now() AS now RETURNING "id"::text, "expiresAt"`
  if (!row) throw new Error('The challenge was not written')
  return { code, token, half: { challengeId: row.id, secret }, expiresAt: row.expiresAt }
}

/** True when this browser asked for this challenge. */
export function isOfBrowser(challenge: Pick<EmailChallenge, 'browserHash'>, half: BrowserHalf | null): boolean {
  return half !== null && sameBytes(challenge.browserHash, browserHash(half.secret))
}

export function tokenHashOf(token: string) {
  return tokenHash(token)
}

type Over = Refusal<'challengeOver'>

/** Locks what this browser asked for this address and can still use; the mails it asked for before are good too. */
async function lockLive(tx: Tx, purpose: EmailChallengePurpose, half: BrowserHalf): Promise<EmailChallenge[]> {
  return tx.$queryRaw<EmailChallenge[]>`
    SELECT live.* FROM "EmailChallenge" live
    WHERE live."address" = (SELECT last."address" FROM "EmailChallenge" last WHERE last."id" = ${half.challengeId}::uuid)
      AND live."browserHash" = ${browserHash(half.secret)} AND live."purpose" = ${purpose}::"EmailChallengePurpose"
      AND live."consumedAt" IS NULL AND live."attempts" < ${mostWrongCodes} AND live."expiresAt" > app_now()
    ORDER BY live."id" FOR UPDATE`
}

/**
 * Uses up a challenge by the code that was typed. A wrong code counts against every challenge it was tried on, and is
 * written even though the answer is no: return the refusal, do not throw it.
 */
export async function consumeByCode(tx: Tx, purpose: EmailChallengePurpose, half: BrowserHalf | null, typed: string) {
  const live = half ? await lockLive(tx, purpose, half) : []
  if (!half || live.length === 0) return refuse('challengeOver', { field: 'code' })
  const given = codeHash(typedCode(typed), half)
  const match = live.find((challenge) => sameBytes(challenge.codeHash, given))
  const ids = live.map(({ id }) => id)
  if (match) {
    await consume(tx, ids)
    return match
  }
  await tx.emailChallenge.updateMany({ where: { id: { in: ids } }, data: { attempts: { increment: 1 } } })
  const left = mostWrongCodes - 1 - Math.min(...live.map(({ attempts }) => attempts))
  return left > 0
    ? refuse('wrongCode', { field: 'code', params: { count: left } })
    : refuse('challengeOver', { field: 'code' })
}

/** Uses up a challenge by its link, in the browser that asked. */
export async function consumeByLink(tx: Tx, token: string, half: BrowserHalf | null): Promise<EmailChallenge | Over> {
  const found = await tx.emailChallenge.findUnique({ where: { tokenHash: tokenHash(token) } })
  if (!half || !found || !isOfBrowser(found, half)) return refuse('challengeOver')
  const live = await lockLive(tx, found.purpose, { challengeId: found.id, secret: half.secret })
  const match = live.find(({ id }) => id === found.id)
  if (!match) return refuse('challengeOver')
  await consume(
    tx,
    live.map(({ id }) => id),
  )
  return match
}

async function consume(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`UPDATE "EmailChallenge" SET "consumedAt" = app_now() WHERE "id" = ANY(${ids}::uuid[])`
}
