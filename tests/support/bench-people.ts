import type { User } from '@/lib/auth/actor'
import { db } from '@/lib/platform/db'
import { familyNames, givenNames } from './bench-names'

// Officials by the hundred thousand: written as rows, because commands would take an hour. Nobody in it exists.

/**
 * So many people in office, verified by the register, one after the other in these bodies (all communes when none is said).
 * Names are as uneven as in life: the most frequent one is that of one in two hundred.
 */
export async function officialsInBulk(count: number, bodyIds: readonly string[] = []): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      await tx.$executeRaw`
        CREATE TEMP TABLE newcomer ON COMMIT DROP AS
        WITH bodies AS MATERIALIZED (
          SELECT "id" AS body, row_number() OVER (ORDER BY "id") - 1 AS place FROM "Body"
          WHERE CASE WHEN ${bodyIds.length} = 0 THEN "kind" = 'commune' ELSE "id" = ANY(${[...bodyIds]}::uuid[]) END
        ),
        families AS MATERIALIZED (SELECT name AS family, place - 1 AS place FROM unnest(${familyNames}::text[]) WITH ORDINALITY AS f (name, place)),
        people AS (
          SELECT gen_random_uuid() AS id, n, n % (SELECT count(*) FROM bodies) AS body,
            floor(${familyNames.length} * pow((n * 7919 % 1000003) / 1000003.0, 2))::bigint AS family
          FROM generate_series(1, ${count}::bigint) AS n
        )
        SELECT id, n, bodies.body, families.family, (${givenNames}::text[])[1 + n * 7 % ${givenNames.length}] AS given
        FROM people JOIN bodies ON bodies.place = people.body JOIN families ON families.place = people.family`
      await tx.$executeRaw`
        INSERT INTO "Person" ("id", "givenName", "familyName") SELECT id, given, family FROM newcomer`
      await tx.$executeRaw`
        INSERT INTO "EmailAddress" ("id", "personId", "address", "confirmedAt")
        SELECT gen_random_uuid(), id, 'bulk-' || n || '-' || left(id::text, 8) || '@commune.example', now() FROM newcomer`
      await tx.$executeRaw`
        INSERT INTO "Mandate" ("id", "personId", "bodyId", "function", "startsOn", "proof", "proofMethod", "proofAt")
        SELECT gen_random_uuid(), id, body, CASE WHEN n % 5 = 0 THEN 'mayor' ELSE 'councillor' END, '2020-07-03', 'verified', 'register', now()
        FROM newcomer`
    },
    { timeout: 600_000 },
  )
}

/** What a session of theirs would say. */
export async function actorsInBulk(): Promise<User[]> {
  const people = await db.person.findMany({
    where: { emails: { some: { address: { startsWith: 'bulk-' } } } },
    select: { id: true, givenName: true, familyName: true, locale: true },
    orderBy: { id: 'asc' },
  })
  return people.map(({ id, givenName, familyName, locale }) => actorOf(id, `${givenName} ${familyName}`, { locale }))
}

/** Somebody signed in who holds nothing, unless something else is said. */
export function actorOf(id: string, name: string, held: Partial<User> = {}): User {
  return {
    kind: 'user',
    personId: id,
    accountId: id,
    sessionId: id,
    name,
    locale: 'fr',
    mandates: [],
    memberships: [],
    delegations: [],
    actingFor: null,
    isAdministrator: false,
    needsSecondFactor: false,
    ...held,
  }
}
