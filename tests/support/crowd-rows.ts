/**
 * Registrations by the thousand, written as rows because commands would take minutes: cancelled and confirmed in turn, each of
 * an official of their own. Takes the encounter's id and how many. Pools are left as they are.
 */
export const registrationsInBulk = `
  WITH newcomer AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, gen_random_uuid() AS mandate, n, n % 2 = 0 AS seated FROM generate_series(1, $2::int) AS n
  ),
  person AS (
    INSERT INTO "Person" ("id", "givenName", "familyName") SELECT id, 'Camille', 'Fictif ' || n FROM newcomer
  ),
  mandate AS (
    INSERT INTO "Mandate" ("id", "personId", "bodyId", "function", "startsOn", "proof", "proofMethod", "proofAt")
    SELECT mandate, id, (SELECT "id" FROM "Body" WHERE "kind" = 'commune' ORDER BY "id" LIMIT 1), 'councillor', '2024-12-02',
      'verified', 'register', now()
    FROM newcomer
  )
  INSERT INTO "Registration" ("id", "reference", "encounterId", "personId", "mandateId", "status", "confirmedAt", "endedAt", "endReason")
  SELECT gen_random_uuid(), 'BULK-' || n, $1::uuid, id, mandate,
    CASE WHEN seated THEN 'confirmed' ELSE 'cancelled' END::"RegistrationStatus", now(),
    CASE WHEN NOT seated THEN now() END, CASE WHEN NOT seated THEN 'byPerson' END::"EndReason"
  FROM newcomer ORDER BY n`
