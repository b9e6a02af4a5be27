import 'server-only'
import { db } from '@/lib/platform/db'

export type EncountersDue = { toSettle: string[]; toClose: string[] }

/** Encounters whose clock has something to do: an offer ran out or a side is released; a line or open requests are over. */
export async function listEncountersDue(): Promise<EncountersDue> {
  const rows = await db.$queryRaw<{ id: string; settles: boolean; closes: boolean }[]>`
    SELECT * FROM (
      SELECT e."id"::text,
        EXISTS (SELECT 1 FROM "Registration" r WHERE r."encounterId" = e."id" AND r."status" = 'offered' AND r."offerExpiresAt" <= clock.now)
        OR (e."seatsReleaseAt" <= clock.now AND EXISTS (
          SELECT 1 FROM "SeatPool" p WHERE p."encounterId" = e."id" AND p."sideId" IS NOT NULL AND p."releasedAt" IS NULL)) AS "settles",
        EXISTS (
          SELECT 1 FROM "Registration" r WHERE r."encounterId" = e."id" AND (
            (r."status" = 'waitlisted' AND least(e."registrationClosesAt", e."startsAt") < clock.now)
            OR (r."status" = 'pending' AND e."startsAt" <= clock.now))) AS "closes"
      FROM "Encounter" e, (SELECT app_now() AS now) clock
      WHERE e."status" = 'published' AND e."endsAt" > clock.now - interval '60 days'
    ) due WHERE "settles" OR "closes"`
  return {
    toSettle: rows.filter((row) => row.settles).map((row) => row.id),
    toClose: rows.filter((row) => row.closes).map((row) => row.id),
  }
}
