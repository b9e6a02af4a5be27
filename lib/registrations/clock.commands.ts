import 'server-only'
import { system } from '@/lib/auth/actor'
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock.commands'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { endEach } from './endings.commands'
import { tell } from './letters.commands'
import { settle } from './line.commands'
import { offersEndAt } from './offer'
import { isReminderDue, remindersBehind } from './reminder'

const clock = system('clock')

/** Skips an encounter that somebody holds: whoever holds it settles it, and the next round looks again. */
async function unlessHeld(
  encounterId: string,
  work: (tx: Tx, encounter: LockedEncounter) => Promise<void>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const free = await tx.$queryRaw<
      unknown[]
    >`SELECT 1 WHERE pg_try_advisory_xact_lock(encounter_line(${encounterId}::uuid))`
    const encounter = free.length > 0 ? await lockEncounter(tx, encounterId) : null
    if (encounter) await work(tx, encounter)
    return done()
  }, encounterId)
}

export function settleEncounter(encounterId: string): Promise<void> {
  return unlessHeld(encounterId, settle)
}

/** No seat is offered any more: who still waits is told so. Once the encounter has begun, open requests end too. */
export function closeEncounter(encounterId: string): Promise<void> {
  const over = { step: 'close', reason: 'registrationEnded', letter: 'closed' } as const
  return unlessHeld(encounterId, async (tx, encounter) => {
    await settle(tx, encounter)
    if (encounter.now > offersEndAt(encounter))
      await endEach(tx, clock, encounterId, { statuses: ['waitlisted'], ...over })
    if (encounter.now >= encounter.startsAt) await endEach(tx, clock, encounterId, { statuses: ['pending'], ...over })
  })
}

type Due = { id: string; confirmedAt: Date; reminders: number; startsAt: Date; now: Date }

/** Reminds some people whose encounter is near; two workers never take the same. @returns how many were looked at. */
export async function remindSome(limit: number): Promise<number> {
  const result = await inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<Due[]>`
      SELECT r."id"::text, r."confirmedAt", r."reminders", e."startsAt", app_now() AS "now"
      FROM "Registration" r JOIN "Encounter" e ON e."id" = r."encounterId"
      WHERE r."status" = 'confirmed' AND e."status" = 'published' AND e."startsAt" > app_now()
        AND r."reminders" < (
          (e."startsAt" - interval '7 days' <= app_now())::int + (e."startsAt" - interval '24 hours' <= app_now())::int)
      ORDER BY r."id" LIMIT ${limit} FOR UPDATE OF r SKIP LOCKED`
    for (const row of rows) {
      const behind = remindersBehind(row.startsAt, row.now)
      await tx.registration.update({ where: { id: row.id }, data: { reminders: behind } })
    }
    await tell(
      tx,
      clock,
      'reminder',
      rows.filter((row) => isReminderDue(row, row.startsAt, row.now)).map(({ id }) => id),
    )
    return done(rows.length)
  })
  return result.ok ? result.value : 0
}

/** What was only for the encounter is erased: telephones after a day, needs after 30. */
export async function forgetAnswers(): Promise<void> {
  await db.$executeRaw`
    UPDATE "Registration" r SET "phone" = NULL FROM "Encounter" e
    WHERE e."id" = r."encounterId" AND r."phone" IS NOT NULL AND e."endsAt" < app_now() - interval '1 day'`
  await db.$executeRaw`
    UPDATE "Registration" r SET "needs" = NULL FROM "Encounter" e
    WHERE e."id" = r."encounterId" AND r."needs" IS NOT NULL AND e."endsAt" < app_now() - interval '30 days'`
}
