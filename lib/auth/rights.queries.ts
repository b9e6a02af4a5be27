import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { db, type Prisma } from '@/lib/platform/db'
import type { ActorDelegation, ActorMandate, ActorMembership } from './actor'

/** Who holds a session or a token, with everything in force at this moment. */
export type Rights = {
  id: string
  accountId: string
  personId: string
  name: string
  locale: Locale
  wasSeenLately: boolean
  secondFactorGiven: boolean
  scopes: string[]
  /** One of the roles that a token was made under is in force, or it was made under none. */
  standsOnRole: boolean
  mandates: ActorMandate[]
  memberships: ActorMembership[]
  delegations: ActorDelegation[]
  /** The official somebody acts for at the moment. */
  actingFor: string | null
  isAdministrator: boolean
}

/**
 * In one statement: what ended stops with the next request. `holders` selects from `clock` what is named in the first
 * lines of `Rights`, and `roleIds`. Days of office are those of Brussels, as everywhere (lib/officials/mandate.ts).
 */
export async function findRights(holders: Prisma.Sql): Promise<Rights | null> {
  const rows = await db.$queryRaw<Rights[]>`
    WITH clock AS (SELECT app_now() AS now, (app_now() AT TIME ZONE 'Europe/Brussels')::date AS today),
    holder AS (${holders}),
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
    SELECT holder."id"::text, holder."scopes", holder."accountId"::text, holder."personId"::text, holder."locale"::text, holder."wasSeenLately", holder."secondFactorGiven",
      (cardinality(holder."roleIds") = 0 OR EXISTS (SELECT FROM role_ids_in_force(holder."personId") role
        WHERE role = ANY (holder."roleIds"))) AS "standsOnRole",
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
  return rows[0] ?? null
}
