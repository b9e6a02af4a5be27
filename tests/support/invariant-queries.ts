// The invariants of registrations in plain SQL: each query finds what breaks one. Run by tests in process, and by storms outside.

export const invariantQueries = {
  'I2 at most one live registration per person and encounter': `
    SELECT "encounterId", "personId" FROM "Registration"
    WHERE "status" IN ('pending', 'waitlisted', 'offered', 'confirmed') GROUP BY 1, 2 HAVING count(*) > 1`,
  'I3 taken within capacity': `
    SELECT "id", "taken", "capacity" FROM "SeatPool" WHERE "releasedAt" IS NULL AND "taken" > "capacity"`,
  'I3 taken is who holds a seat': `
    SELECT pool."id", pool."taken", count(r."id") AS seated FROM "SeatPool" pool
    LEFT JOIN "Registration" r ON r."encounterId" = pool."encounterId" AND r."status" IN ('offered', 'confirmed')
      AND (pool."sideId" IS NULL OR r."sideId" = pool."sideId")
    GROUP BY pool."id" HAVING count(r."id") <> pool."taken"`,
  'I4 no free seat while somebody who could sit on it waits': `
    SELECT r."id", r."number" FROM "Registration" r JOIN "Encounter" e ON e."id" = r."encounterId"
    WHERE r."status" = 'waitlisted' AND e."status" = 'published'
      AND app_now() < least(e."registrationClosesAt", e."startsAt")
      AND NOT EXISTS (
        SELECT 1 FROM "SeatPool" pool WHERE pool."encounterId" = e."id" AND (pool."sideId" IS NULL OR pool."sideId" = r."sideId")
          AND pool."releasedAt" IS NULL AND pool."taken" >= pool."capacity")`,
  'I5 whoever was passed by in the line was told why': `
    WITH line AS (
      SELECT r."id", r."encounterId", r."number",
        (SELECT min(h."id") FROM "History" h WHERE h."subjectId" = r."id"::text AND h."details"->>'to' = 'waitlisted') AS entered,
        (SELECT min(h."id") FROM "History" h WHERE h."subjectId" = r."id"::text AND h."details"->>'from' = 'waitlisted') AS went,
        (SELECT min(h."id") FROM "History" h WHERE h."subjectId" = r."id"::text AND h."details"->>'to' = 'offered') AS offered
      FROM "Registration" r)
    SELECT earlier."id" AS passed_by, later."id" AS served FROM line later
    JOIN line earlier ON earlier."encounterId" = later."encounterId" AND earlier."number" < later."number"
      AND earlier.entered < later.offered AND (earlier.went IS NULL OR earlier.went > later.offered)
    WHERE NOT EXISTS (
      SELECT 1 FROM "WaitingSkip" skip WHERE skip."registrationId" = earlier."id" AND skip."offeredToId" = later."id")`,
  'I5 by arrival only a full side passes anybody by': `
    SELECT skip."id" FROM "WaitingSkip" skip
    JOIN "Registration" one ON one."id" = skip."registrationId" JOIN "Registration" other ON other."id" = skip."offeredToId"
    JOIN "Encounter" e ON e."id" = one."encounterId"
    WHERE e."waitingPolicy" = 'arrival' AND (skip."reason" <> 'sideFull' OR one."sideId" IS NOT DISTINCT FROM other."sideId")`,
  'I7 every event that promises a letter has one': `
    SELECT h."subjectId", h."action" FROM "History" h JOIN "Registration" r ON r."id"::text = h."subjectId"
    JOIN "EmailAddress" mail ON mail."personId" = r."personId" AND mail."isPrimary"
    WHERE h."subjectType" = 'registration' AND h."details" ? 'to'
    GROUP BY 1, 2, r."id", mail."address"
    HAVING count(*) > (SELECT count(*) FROM "OutboxMessage" o WHERE o."registrationId" = r."id" AND o."toAddress" = mail."address")`,
  'I8 the states of history follow each other and end in the state': `
    SELECT r."id", r."status", steps FROM "Registration" r, LATERAL (
      SELECT json_agg(json_build_array(h."details"->>'from', h."details"->>'to') ORDER BY h."number") AS steps,
        bool_and(h."details"->>'from' IS NOT DISTINCT FROM h.before) AS chained,
        (array_agg(h."details"->>'to' ORDER BY h."number" DESC))[1] AS last
      FROM (
        SELECT x.*, lag(x."details"->>'to') OVER (ORDER BY x."number") AS before FROM "History" x
        WHERE x."subjectType" = 'registration' AND x."subjectId" = r."id"::text AND x."details" ? 'to') h) story
    WHERE chained IS NOT TRUE OR last IS DISTINCT FROM r."status"::text`,
  'I8 the chain of history verifies': 'SELECT * FROM history_breaks()',
}
