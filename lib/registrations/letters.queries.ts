import 'server-only'
import type { Content } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import type { TitleForm } from '@/lib/officials/function'
import { officeZone } from '@/lib/officials/mandate'
import type { NamedBody } from '@/lib/officials/official-line'
import type { Tx } from '@/lib/platform/db'
import type { EndReason, RegistrationStatus } from './registration'

/** What every letter about an encounter says. Content columns come as the CHECK on them guarantees. */
export type Occasion = {
  id: string
  slug: string
  version: number
  sequence: number
  title: Content
  zone: string
  startsAt: Date
  endsAt: Date
  now: Date
  venueName: string | null
  venueAddress: string | null
  communeName: string | null
  onlineUrl: string | null
  cancelledReason: Content | null
  waitingPolicy: 'arrival' | 'balance'
  offerHours: number
  organisation: { name: Content; email: string | null; phone: string | null }
  /** One per side, with the body of its co-host. */
  sides: { host: { name: string } | null }[]
}

export async function loadOccasion(tx: Tx, encounterId: string): Promise<Occasion | null> {
  const rows = await tx.$queryRaw<Occasion[]>`
    SELECT e."id"::text, e."slug", e."version", e."sequence", e."title", e."zone", e."startsAt", e."endsAt", app_now() AS "now",
      e."venueName", e."venueAddress", commune."name" AS "communeName", e."onlineUrl", e."cancelledReason",
      e."waitingPolicy"::text, e."offerHours",
      json_build_object('name', o."name", 'email', o."contactEmail", 'phone', o."contactPhone") AS "organisation",
      (
        SELECT coalesce(json_agg(json_build_object('host', CASE WHEN body."id" IS NULL THEN NULL ELSE
          json_build_object('name', body."name") END) ORDER BY side."position"), '[]')
        FROM "Side" side
        LEFT JOIN "CoHost" host ON host."sideId" = side."id" AND host."role" = 'coHost'
        LEFT JOIN "Body" body ON body."id" = host."bodyId"
        WHERE side."encounterId" = e."id"
      ) AS "sides"
    FROM "Encounter" e
    JOIN "Organisation" o ON o."id" = e."organisationId"
    LEFT JOIN "Commune" commune ON commune."country" = e."communeCountry" AND commune."code" = e."communeCode"
    WHERE e."id" = ${encounterId}::uuid`
  return rows[0] ?? null
}

export type Correspondent = { personId: string; address: string; givenName: string; familyName: string; locale: Locale }

/** What a letter says about one registration, and to whom it goes. */
export type Registrant = {
  id: string
  reference: string
  encounterId: string
  status: RegistrationStatus
  endReason: EndReason | null
  endNote: string | null
  sequence: number
  offerExpiresAt: Date | null
  confirmedAt: Date | null
  sideName: Content | null
  personId: string
  givenName: string
  familyName: string
  titleForm: TitleForm
  locale: Locale
  /** Null when no address is known. */
  address: string | null
  office: { function: string; isActing: boolean; body: NamedBody } | null
  /** Who acts for this person in this registration, with the right to. */
  delegates: Correspondent[]
}

/**
 * Registrations as letters need them, by id. `actorIds`: people who act now, told too when they are delegates; whoever
 * registered somebody keeps being told as long as the delegation is in force.
 */
export async function loadRegistrants(
  tx: Tx,
  ids: readonly string[],
  actorIds: readonly string[],
): Promise<Registrant[]> {
  return tx.$queryRaw<Registrant[]>`
    SELECT r."id"::text, r."reference", r."encounterId"::text, r."status"::text, r."endReason"::text, r."endNote", r."sequence",
      r."offerExpiresAt", r."confirmedAt", side."name" AS "sideName",
      p."id"::text AS "personId", p."givenName", p."familyName", p."titleForm"::text, r."locale"::text, mail."address"::text,
      CASE WHEN body."id" IS NULL THEN NULL ELSE json_build_object(
        'function', m."function", 'isActing', m."isActing", 'body', json_build_object(
          'kind', body."kind", 'country', body."country", 'communeCode', body."communeCode", 'name', body."name",
          'nameFr', body."nameFr", 'nameNl', body."nameNl", 'nameDe', body."nameDe", 'nameEn', body."nameEn")) END AS "office",
      (
        SELECT coalesce(json_agg(json_build_object('personId', d."id", 'address', dm."address", 'givenName', d."givenName",
          'familyName', d."familyName", 'locale', d."locale") ORDER BY d."id"), '[]')
        FROM "Person" d JOIN "EmailAddress" dm ON dm."personId" = d."id" AND dm."isPrimary"
        WHERE d."id" <> p."id" AND (d."id" = r."registeredById" OR d."id" = ANY(${[...actorIds]}::uuid[])) AND EXISTS (
          SELECT 1 FROM "Delegation" g
          WHERE g."delegateId" = d."id" AND (g."officialId" = p."id" OR g."bodyId" = m."bodyId")
            AND 'registrations' = ANY(g."scopes") AND g."revokedAt" IS NULL
            AND (app_now() AT TIME ZONE ${officeZone})::date BETWEEN g."startsOn" AND g."endsOn")
      ) AS "delegates"
    FROM "Registration" r
    JOIN "Person" p ON p."id" = r."personId"
    LEFT JOIN "EmailAddress" mail ON mail."personId" = p."id" AND mail."isPrimary"
    LEFT JOIN "Mandate" m ON m."id" = r."mandateId"
    LEFT JOIN "Body" body ON body."id" = m."bodyId"
    LEFT JOIN "Side" side ON side."id" = r."sideId"
    WHERE r."id" = ANY(${[...ids]}::uuid[])
    ORDER BY r."number"`
}
