import type { User } from '@/lib/auth/actor'
import { db } from '@/lib/platform/db'

// Officials by the hundred thousand: written as rows, because commands would take an hour. Nobody in it exists.

const beginnings = [
  'Al',
  'Bar',
  'Ber',
  'Cor',
  'Del',
  'Dor',
  'Fal',
  'Gar',
  'Her',
  'Jor',
  'Lan',
  'Mar',
  'Nor',
  'Oli',
  'Per',
  'Rom',
  'Sal',
  'Tar',
  'Val',
  'Wil',
]
const middles = ['be', 'ca', 'de', 'fi', 'go', 'la', 'mi', 'no', 'ra', 'si', 'ti', 'vo']
const ends = [
  'bert',
  'court',
  'det',
  'fort',
  'gnies',
  'lier',
  'mont',
  'nard',
  'quet',
  'rand',
  'sart',
  'tin',
  'velde',
  'wart',
]
const given = [
  'Ada',
  'Bruno',
  'Clara',
  'David',
  'Elise',
  'Frans',
  'Gilles',
  'Hanne',
  'Irène',
  'Jeroen',
  'Karel',
  'Louise',
  'Mieke',
  'Noé',
  'Odile',
  'Pieter',
  'Quentin',
  'Rosa',
  'Stijn',
  'Tine',
]

/** 3,360 family names that sound like the north and are nobody's in particular. */
const familyNames: string[] = beginnings.flatMap((beginning) =>
  middles.flatMap((middle) => ends.map((end) => `${beginning}${middle}${end}`)),
)

/** So many people in office, verified by the register, one after the other in these bodies (all communes when none is said). */
export async function officialsInBulk(count: number, bodyIds: readonly string[] = []): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      await tx.$executeRaw`
        CREATE TEMP TABLE newcomer ON COMMIT DROP AS
        WITH bodies AS (SELECT array_agg("id" ORDER BY "id") AS ids FROM "Body"
          WHERE CASE WHEN ${bodyIds.length} = 0 THEN "kind" = 'commune' ELSE "id" = ANY(${[...bodyIds]}::uuid[]) END)
        SELECT gen_random_uuid() AS id, n, ids[1 + n % cardinality(ids)] AS body,
          (${given}::text[])[1 + n * 7 % ${given.length}] AS given, (${familyNames}::text[])[1 + n * 11 % ${familyNames.length}] AS family
        FROM bodies, generate_series(1, ${count}::int) AS n`
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
  return people.map(({ id, givenName, familyName, locale }) => ({
    kind: 'user',
    personId: id,
    accountId: id,
    sessionId: id,
    name: `${givenName} ${familyName}`,
    locale,
    mandates: [],
    memberships: [],
    delegations: [],
    actingFor: null,
    isAdministrator: false,
    needsSecondFactor: false,
  }))
}
