import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OutboxMessage } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { isPassing } from '@/lib/platform/unavailable'
import type { Delivery } from './transport'

/** A worker killed while it sends leaves its letters to the others after this long. */
const lease = '2 minutes'

/** Tried for about two days, then given up and shown to the organiser. */
const mostAttempts = 24

/** How long a mail server that is away is left alone by a letter that met it. */
const pauseWhileAway = 20_000

/** Takes the oldest letter that is due, so that no other worker takes it meanwhile. */
export async function leaseDueLetter(): Promise<OutboxMessage | null> {
  const [taken] = await db.$queryRaw<{ id: string }[]>`
    UPDATE "OutboxMessage" SET "leasedUntil" = now() + ${lease}::interval, "attempts" = "attempts" + 1
    WHERE "id" IN (
      SELECT "id" FROM "OutboxMessage"
      WHERE "status" = 'queued' AND "nextAttemptAt" <= now() AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING "id"`
  return taken ? db.outboxMessage.findUnique({ where: { id: taken.id } }) : null
}

/** Writes down what the mail server said. */
export async function settleLetter(letter: OutboxMessage, delivery: Delivery): Promise<void> {
  if (delivery.outcome === 'sent') return noteSent(letter)
  if (delivery.outcome === 'away') return waitForServer(letter, delivery.reason)
  const isOver = delivery.outcome === 'refused' || letter.attempts >= mostAttempts
  await db.outboxMessage.update({
    where: { id: letter.id },
    data: {
      status: isOver ? 'failed' : 'queued',
      leasedUntil: null,
      lastError: delivery.reason,
      nextAttemptAt: new Date(Date.now() + pauseAfter(letter.attempts)),
    },
  })
}

/**
 * The mail server has it: that is not forgotten because the database restarts in this moment. Waits as long as it takes, for whoever
 * gave up would leave the letter to be sent again.
 */
async function noteSent({ id }: OutboxMessage): Promise<void> {
  const sent = { status: 'sent', sentAt: new Date(), leasedUntil: null, lastError: null } as const
  for (let isNoted = false; !isNoted; ) {
    try {
      await db.outboxMessage.update({ where: { id }, data: sent })
      isNoted = true
    } catch (error) {
      if (!isPassing(error)) throw error
      await sleep(500)
    }
  }
}

/** It was no attempt of this letter: when the server is back, it goes out soon, however long that took. */
async function waitForServer(letter: OutboxMessage, reason: string): Promise<void> {
  await db.outboxMessage.update({
    where: { id: letter.id },
    data: {
      attempts: { decrement: 1 },
      leasedUntil: null,
      lastError: reason,
      nextAttemptAt: new Date(Date.now() + pauseWhileAway),
    },
  })
}

/** 10 s, 20 s, 40 s … at most two and a half hours. */
function pauseAfter(attempts: number): number {
  return Math.min(10_000 * 2 ** (attempts - 1), 9_000_000)
}

/** Letters that carry a code are of use for ten minutes; what the others said is kept as long as somebody may ask about it. */
export async function forgetLetters(): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "OutboxMessage"
    WHERE "kind" IN ('auth.signIn', 'auth.changeAddress') AND "createdAt" < app_now() - interval '1 day'`
  await db.$executeRaw`
    UPDATE "OutboxMessage" SET "text" = '', "html" = '', "attachments" = '[]'
    WHERE "status" <> 'queued' AND "html" <> '' AND "createdAt" < app_now() - interval '90 days'`
}
