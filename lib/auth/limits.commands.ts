import 'server-only'
import { createHmac } from 'node:crypto'
import { db } from '@/lib/platform/db'
import { onlyReads } from '@/lib/platform/read-only'
import { type Refusal, refuse } from '@/lib/platform/result'
import { keyFor } from '@/lib/platform/secrets'
import type { Limit } from './limit'

/** Whom a counter is about is not written down: only somebody with the secret can find a counter again. */
function keyOf({ name }: Limit, whom: string): string {
  const hidden = createHmac('sha256', keyFor('limit')).update(whom.toLowerCase()).digest('base64url').slice(0, 22)
  return `${name}:${hidden}`
}

type Counter = { points: number; secondsLeft: number }

/**
 * Counts one attempt, in its own statement: it stays counted when what follows is rolled back.
 * Fixed windows on the database's clock; many at once take turns on the row.
 * @returns a refusal with the time to wait once there are too many, else null.
 */
export async function takePoint(limit: Limit, whom: string): Promise<Refusal<'tooManyRequests'> | null> {
  const counter = await count(limit, whom)
  if (!counter || counter.points <= limit.points) return null
  const { secondsLeft } = counter
  const params = { minutes: Math.max(1, Math.ceil(secondsLeft / 60)), seconds: Math.max(1, Math.ceil(secondsLeft)) }
  return refuse('tooManyRequests', { params })
}

async function count(limit: Limit, whom: string): Promise<Counter | null> {
  try {
    const [counter] = await db.$queryRaw<Counter[]>`
    INSERT INTO "RateLimit" ("key", "points", "expireAt")
    VALUES (${keyOf(limit, whom)}, 1, app_now() + make_interval(secs => ${limit.seconds}))
    ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN "RateLimit"."expireAt" <= app_now() THEN 1 ELSE "RateLimit"."points" + 1 END,
      "expireAt" = CASE WHEN "RateLimit"."expireAt" <= app_now() THEN excluded."expireAt" ELSE "RateLimit"."expireAt" END
    RETURNING "points", extract(epoch FROM "expireAt" - app_now())::float AS "secondsLeft"`
    return counter ?? null
  } catch (error) {
    // A database that only reads counts nothing, and must not keep programs from reading.
    if (onlyReads(error)) return null
    throw error
  }
}

/** The first refusal of several limits; those after it are not counted. */
export async function takePoints(taken: [Limit, string][]): Promise<Refusal<'tooManyRequests'> | null> {
  for (const [limit, whom] of taken) {
    const refusal = await takePoint(limit, whom)
    if (refusal) return refusal
  }
  return null
}

/** What ended well does not count. */
export async function givePointBack(limit: Limit, whom: string): Promise<void> {
  await db.$executeRaw`UPDATE "RateLimit" SET "points" = "points" - 1 WHERE "key" = ${keyOf(limit, whom)} AND "points" > 0`
}
