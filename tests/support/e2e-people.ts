import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { insertRow, row, rows } from './e2e-database'
import { siteSecret } from './e2e-site'

export type Somebody = { personId: string; address: string; name: string }

type Named = { givenName?: string; familyName?: string; locale?: 'fr' | 'nl'; address?: string }

/** A person with a proved address, in this site's database only. */
export async function somebody({
  givenName = 'Sam',
  familyName,
  locale = 'fr',
  address,
}: Named = {}): Promise<Somebody> {
  const personId = randomUUID()
  const mark = personId.slice(0, 8)
  const whole = { givenName, familyName: familyName ?? `Fictif-${mark}`, locale }
  const mail = address ?? `${givenName.toLowerCase()}.${mark}@essai.example`
  await insertRow('Person', { id: personId, ...whole, spokenLanguages: [locale] })
  await insertRow('EmailAddress', { id: randomUUID(), personId, address: mail, confirmedAt: new Date() })
  return { personId, address: mail, name: `${whole.givenName} ${whole.familyName}` }
}

/** Somebody in office in a commune, proved by the register. */
export async function anOfficial(
  commune: string,
  named: Named = {},
  office = 'mayor',
): Promise<Somebody & { mandateId: string }> {
  const person = await somebody(named)
  const [country, code] = commune.split('/')
  const mandateId = randomUUID()
  await rows(
    `INSERT INTO "Mandate" ("id", "personId", "bodyId", "function", "startsOn", "proof", "proofMethod", "proofAt")
     SELECT $1, $2, "id", $3, '2024-12-02', 'verified', 'register', now() FROM "Body" WHERE "communeCountry" = $4 AND "communeCode" = $5`,
    [mandateId, person.personId, office, country, code],
  )
  return { ...person, mandateId }
}

export async function aDelegateOf(officialId: string, named: Named = {}): Promise<Somebody> {
  const person = await somebody(named)
  await rows(
    `INSERT INTO "Delegation" ("id", "delegateId", "officialId", "scopes", "startsOn", "endsOn")
     VALUES ($1, $2, $3, '{registrations,contacts}', current_date - 1, current_date + 200)`,
    [randomUUID(), person.personId, officialId],
  )
  return person
}

/** A session with its cookie, as after signing in; the second factor given unless said otherwise. */
export async function sessionOf(personId: string, { secondFactor = true } = {}): Promise<string> {
  await rows(`INSERT INTO "Account" ("id", "personId") VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    randomUUID(),
    personId,
  ])
  const { id: accountId } = await row<{ id: string }>('SELECT "id" FROM "Account" WHERE "personId" = $1', [personId])
  const sessionId = randomUUID()
  await rows(
    `INSERT INTO "Session" ("id", "accountId", "expiresAt", "secondFactorAt")
     VALUES ($1, $2, now() + interval '1 day', CASE WHEN $3 THEN now() END)`,
    [sessionId, accountId, secondFactor],
  )
  return `visavis-session=${await encode({ token: { sessionId }, secret: siteSecret, maxAge: 86_400 })}`
}
