import 'server-only'
import { createHash } from 'node:crypto'
import { db, type Prisma, type Tx } from './db'
import { done, type Refusal, type Result, refuse } from './result'

/** `key` as the client sent it, `owner` whose it is, `request` what was asked: JSON values. */
export type Asked = { key: string; owner: string; request: unknown }

/**
 * Runs `work` once per owner and key: key, effect and answer are written in one transaction, so an answer lost on the way
 * is given again, and ten at once have one effect and equal answers. The same key with another request is refused.
 * A refusal had no effect and is not kept: the same key may try again.
 */
export async function once<Value extends Prisma.InputJsonValue>(
  tx: Tx,
  { key, owner, request }: Asked,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const requestHash = hashOf(request)
  // Waits for whoever is at work with the same key, and then finds the answer there.
  const isFirst = await tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("key", "owner", "requestHash", "response") VALUES (${key}, ${owner}, ${requestHash}, 'null')
    ON CONFLICT DO NOTHING`
  if (isFirst === 0) return answerGiven<Value>(tx, { key, owner }, requestHash)
  const result = await work()
  const where = { owner_key: { owner, key } }
  if (result.ok) await tx.idempotencyKey.update({ where, data: { response: result.value } })
  else await tx.idempotencyKey.delete({ where })
  return result
}

async function answerGiven<Value>(
  tx: Tx,
  id: { key: string; owner: string },
  requestHash: Uint8Array,
): Promise<Result<Value> | Refusal<'keyReused'>> {
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { owner_key: id } })
  if (!Buffer.from(earlier.requestHash).equals(requestHash)) return refuse('keyReused')
  // Written above from a Value of the same kind of request.
  return done(earlier.response as Value)
}

/** The request as text whose order of keys does not matter. */
function hashOf(request: unknown): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(request, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return new Uint8Array(createHash('sha256').update(text).digest())
}

/** An answer is kept a month: long after the last retry of a client that lost it. */
export async function forgetOldKeys(): Promise<void> {
  await db.$executeRaw`DELETE FROM "IdempotencyKey" WHERE "createdAt" < app_now() - interval '30 days'`
}
