import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import type { ActorDelegation, ActorMandate, ActorMembership, User } from './actor'
import { factorHours, idleDays } from './session'

type Row = {
  accountId: string
  personId: string
  name: string
  locale: Locale
  wasSeenLately: boolean
  secondFactorGiven: boolean
  mandates: ActorMandate[]
  memberships: ActorMembership[]
  delegations: ActorDelegation[]
  actingFor: string | null
  isAdministrator: boolean
}

/**
 * Who a session is, with everything in force at this moment, in one statement: a role that ended, or a session that was
 * revoked, stops with the next request. Roles with power are withheld until the second factor was given.
 */
export async function loadActor(sessionId: string): Promise<User | null> {
  const [row] = await findRow(sessionId)
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

// Days of office are those of Brussels, as everywhere (lib/officials/mandate.ts).
function findRow(sessionId: string): Promise<Row[]> {
  const { most, idle } = factorHours(env().DEMO)
  return db.$queryRaw<Row[]>`
    WITH clock AS (SELECT app_now() AS now, (app_now() AT TIME ZONE 'Europe/Brussels')::date AS today),
    holder AS (
      SELECT session."lastSeenAt" > clock.now - interval '1 minute' AS "wasSeenLately",
        coalesce(session."secondFactorAt" > clock.now - make_interval(hours => ${most}), false)
          AND session."lastSeenAt" > clock.now - make_interval(hours => ${idle}) AS "secondFactorGiven", session."actingForId",
        account."id" AS "accountId", person."id" AS "personId", person."locale",
        trim(person."givenName" || ' ' || person."familyName") AS name
      FROM clock, "Session" session
      JOIN "Account" account ON account."id" = session."accountId"
      JOIN "Person" person ON person."id" = account."personId"
      WHERE session."id" = ${sessionId}::uuid AND session."revokedAt" IS NULL AND session."expiresAt" > clock.now
        AND session."lastSeenAt" > clock.now - make_interval(days => ${idleDays})
    ),
    office AS NOT MATERIALIZED (
      SELECT mandate.* FROM clock, "Mandate" mandate
      WHERE coalesce(mandate."startsOn" <= clock.today, true) AND coalesce(mandate."endsOn" >= clock.today, true)
    ),
    delegation AS (
      SELECT delegation.* FROM clock, holder
      JOIN "Delegation" delegation ON delegation."delegateId" = holder."personId"
      WHERE delegation."revokedAt" IS NULL AND clock.today BETWEEN delegation."startsOn" AND delegation."endsOn"
    ),
    represented AS (
      SELECT office."personId" AS "officialId", unnest(delegation."scopes")::text AS scope
      FROM delegation JOIN office ON office."personId" = delegation."officialId" AND office."proof" = 'verified'
      UNION
      SELECT office."personId", unnest(delegation."scopes")::text
      FROM delegation JOIN office ON office."bodyId" = delegation."bodyId" AND office."proof" = 'verified'
      WHERE office."personId" IS DISTINCT FROM delegation."delegateId"
    )
    SELECT holder."accountId"::text, holder."personId"::text, holder."locale"::text, holder."wasSeenLately", holder."secondFactorGiven",
      coalesce(nullif(holder.name, ''), (
        SELECT email."address"::text FROM "EmailAddress" email
        WHERE email."personId" = holder."personId" ORDER BY email."isPrimary" DESC LIMIT 1
      ), '') AS name,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', office."id", 'bodyId', office."bodyId", 'function', office."function",
          'isVerified', office."proof" = 'verified') ORDER BY office."id"), '[]')
        FROM office WHERE office."personId" = holder."personId") AS mandates,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', organisation."id", 'organisationSlug', organisation."slug",
          'role', membership."role") ORDER BY membership."startedAt", membership."id"), '[]')
        FROM "TeamMember" membership JOIN "Organisation" organisation ON organisation."id" = membership."organisationId"
        WHERE membership."personId" = holder."personId" AND membership."startedAt" <= clock.now
          AND coalesce(membership."endedAt" > clock.now, true)) AS memberships,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('officialId', one."officialId", 'scopes', one.scopes) ORDER BY one."officialId"), '[]')
        FROM (SELECT "officialId", jsonb_agg(scope ORDER BY scope) AS scopes FROM represented GROUP BY "officialId") one) AS delegations,
      (SELECT holder."actingForId"::text WHERE holder."actingForId" IN (SELECT "officialId" FROM represented)) AS "actingFor",
      EXISTS (SELECT FROM "Administrator" administrator WHERE administrator."personId" = holder."personId"
        AND administrator."startedAt" <= clock.now AND coalesce(administrator."endedAt" > clock.now, true)) AS "isAdministrator"
    FROM holder, clock`
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
