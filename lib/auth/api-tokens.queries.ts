import 'server-only'
import { db, Prisma } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { onlyReads } from '@/lib/platform/read-only'
import { hashToken } from '@/lib/platform/secrets'
import type { Actor, TokenHolder } from './actor'
import { type ApiScope, isApiScope } from './api-scope'
import { isTokenShaped, type TokenState, tokenStateAt } from './api-token'
import { findRights } from './rights.queries'

/** Who a program acts for, and within what; null for a secret that opens nothing (any more). */
export async function loadTokenHolder(secret: string): Promise<TokenHolder | null> {
  if (!isTokenShaped(secret)) return null
  const row = await findRights(holderOf(secret))
  if (!row?.standsOnRole) return null
  if (!row.wasSeenLately) await markUsed(row.id)
  const { personId, name, locale, mandates, delegations } = row
  return {
    kind: 'token',
    tokenId: row.id,
    personId,
    name,
    locale,
    scopes: row.scopes.filter(isApiScope),
    mandates,
    memberships: row.secondFactorGiven ? row.memberships : [],
    delegations,
  }
}

function holderOf(secret: string): Prisma.Sql {
  return Prisma.sql`
    SELECT token."id", coalesce(token."lastUsedAt" > clock.now - interval '1 minute', false) AS "wasSeenLately",
      token."secondFactorGiven", NULL::uuid AS "actingForId", token."scopes", token."roleIds",
      account."id" AS "accountId", person."id" AS "personId", person."locale",
      trim(person."givenName" || ' ' || person."familyName") AS name
    FROM clock, "ApiToken" token
    JOIN "Account" account ON account."id" = token."accountId"
    JOIN "Person" person ON person."id" = account."personId"
    WHERE token."secretHash" = ${hashToken(secret)} AND token."revokedAt" IS NULL AND token."expiresAt" > clock.now`
}

/** One write a minute, of many requests at once too; a database that only reads must not keep programs from reading. */
async function markUsed(tokenId: string): Promise<void> {
  try {
    await db.$executeRaw`
      UPDATE "ApiToken" SET "lastUsedAt" = app_now() WHERE "id" = ${tokenId}::uuid
        AND ("lastUsedAt" IS NULL OR "lastUsedAt" <= app_now() - interval '1 minute')`
  } catch (error) {
    if (!onlyReads(error)) log.warn({ err: error }, 'token not marked as used')
  }
}

export type ListedToken = {
  id: string
  name: string
  scopes: ApiScope[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  state: TokenState
}

/** One's own tokens, newest first; those that ended stay for a month, so that one sees why. */
export async function listTokens(actor: Actor): Promise<ListedToken[]> {
  if (actor.kind !== 'user') return []
  const rows = await db.$queryRaw<
    (Omit<ListedToken, 'state' | 'scopes'> & {
      scopes: string[]
      revokedAt: Date | null
      standsOnRole: boolean
      now: Date
    })[]
  >`
    SELECT token."id"::text, token."name", token."scopes", token."createdAt", token."expiresAt", token."lastUsedAt",
      token."revokedAt", now, (cardinality(token."roleIds") = 0 OR EXISTS (
        SELECT FROM role_ids_in_force(${actor.personId}::uuid) role WHERE role = ANY (token."roleIds"))) AS "standsOnRole"
    FROM app_now() AS now, "ApiToken" token
    WHERE token."accountId" = ${actor.accountId}::uuid
      AND least(token."expiresAt", coalesce(token."revokedAt", token."expiresAt")) > now - interval '30 days'
    ORDER BY token."createdAt" DESC, token."id"`
  return rows.map(({ revokedAt, standsOnRole, now, scopes, ...row }) => ({
    ...row,
    scopes: scopes.filter(isApiScope),
    state: tokenStateAt({ revokedAt, standsOnRole, expiresAt: row.expiresAt }, now),
  }))
}
