import 'server-only'
import { db, Prisma } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import type { User } from './actor'
import { findRights } from './rights.queries'
import { factorHours, idleDays } from './session'

/**
 * Who a session is, with everything in force at this moment, in one statement: a role that ended, or a session that was
 * revoked, stops with the next request. Roles with power are withheld until the second factor was given.
 */
export async function loadActor(sessionId: string): Promise<User | null> {
  const row = await findRights(holderOf(sessionId))
  if (!row) return null
  if (!row.wasSeenLately) await markSeen(sessionId)
  const hasPower = row.memberships.length > 0 || row.isAdministrator
  const isWithheld = hasPower && !row.secondFactorGiven
  return {
    kind: 'user',
    personId: row.personId,
    accountId: row.accountId,
    sessionId,
    name: row.name,
    locale: row.locale,
    mandates: row.mandates,
    memberships: isWithheld ? [] : row.memberships,
    delegations: row.delegations,
    actingFor: row.actingFor,
    isAdministrator: row.isAdministrator && !isWithheld,
    needsSecondFactor: isWithheld,
  }
}

function holderOf(sessionId: string): Prisma.Sql {
  const { most, idle } = factorHours(env().DEMO)
  return Prisma.sql`
    SELECT session."id", session."lastSeenAt" > clock.now - interval '1 minute' AS "wasSeenLately",
      coalesce(session."secondFactorAt" > clock.now - make_interval(hours => ${most}), false)
        AND session."lastSeenAt" > clock.now - make_interval(hours => ${idle}) AS "secondFactorGiven",
      session."actingForId", '{}'::text[] AS "scopes", '{}'::uuid[] AS "roleIds",
      account."id" AS "accountId", person."id" AS "personId", person."locale",
      trim(person."givenName" || ' ' || person."familyName") AS name
    FROM clock, "Session" session
    JOIN "Account" account ON account."id" = session."accountId"
    JOIN "Person" person ON person."id" = account."personId"
    WHERE session."id" = ${sessionId}::uuid AND session."revokedAt" IS NULL AND session."expiresAt" > clock.now
      AND session."lastSeenAt" > clock.now - make_interval(days => ${idleDays})`
}

/**
 * At most one write a minute; a database that only reads must not keep people from reading. After a long pause the second
 * factor is to be given again: it does not come back with the visit.
 */
async function markSeen(sessionId: string): Promise<void> {
  const { idle } = factorHours(env().DEMO)
  try {
    await db.$executeRaw`
      UPDATE "Session" SET "lastSeenAt" = app_now(),
        "secondFactorAt" = CASE WHEN "lastSeenAt" > app_now() - make_interval(hours => ${idle}) THEN "secondFactorAt" END
      WHERE "id" = ${sessionId}::uuid AND "revokedAt" IS NULL`
  } catch (error) {
    log.warn({ err: error }, 'session not marked as seen')
  }
}
