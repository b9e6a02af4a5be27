-- What the schema language cannot say: checks, partial uniqueness, exclusion, and the history's chain.

-- Content: one text per language; the original must be there.
CREATE FUNCTION is_content(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT value IS NULL OR (
    value->>'original' IN ('fr', 'nl', 'en', 'de')
    AND jsonb_typeof(value->'texts') = 'object'
    AND coalesce(length(value->'texts'->(value->>'original')->>'text'), 0) > 0
  )
$$;

ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_name_content" CHECK (is_content("name")),
  ADD CONSTRAINT "Organisation_presentation_content" CHECK (is_content("presentation"));

ALTER TABLE "Call"
  ADD CONSTRAINT "Call_content" CHECK (
    is_content("title") AND is_content("lede") AND is_content("points") AND is_content("audience")
    AND is_content("eligibleApplicants") AND is_content("programme") AND is_content("topics")
    AND is_content("hostCommitments") AND is_content("organiserCommitments") AND is_content("criteria")
    AND is_content("outcome") AND is_content("discontinuedReason")
  ),
  ADD CONSTRAINT "Call_closes_after_opening" CHECK ("closesAt" > "opensAt"),
  ADD CONSTRAINT "Call_laureates_positive" CHECK ("laureateCount" > 0),
  ADD CONSTRAINT "Call_published_has_moment" CHECK ("status" = 'draft' OR "publishedAt" IS NOT NULL),
  ADD CONSTRAINT "Call_discontinued_has_reason" CHECK ("status" <> 'discontinued' OR "discontinuedReason" IS NOT NULL);

ALTER TABLE "CallAmendment" ADD CONSTRAINT "CallAmendment_note_content" CHECK (is_content("note"));
ALTER TABLE "CallWindow" ADD CONSTRAINT "CallWindow_ends_after_start" CHECK ("endsOn" >= "startsOn");

ALTER TABLE "Encounter"
  ADD CONSTRAINT "Encounter_content" CHECK (
    is_content("title") AND is_content("summary") AND is_content("audience") AND is_content("accessibility")
    AND is_content("interpretation") AND is_content("cancelledReason")
  ),
  ADD CONSTRAINT "Encounter_ends_after_start" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "Encounter_registration_order" CHECK (
    "registrationClosesAt" > "registrationOpensAt" AND "registrationClosesAt" <= "endsAt"
  ),
  ADD CONSTRAINT "Encounter_offer_hours" CHECK ("offerHours" BETWEEN 1 AND 168),
  ADD CONSTRAINT "Encounter_published_has_moment" CHECK ("status" = 'draft' OR "publishedAt" IS NOT NULL),
  ADD CONSTRAINT "Encounter_cancelled_has_moment" CHECK (("status" = 'cancelled') = ("cancelledAt" IS NOT NULL));

ALTER TABLE "Side" ADD CONSTRAINT "Side_content" CHECK (is_content("name") AND is_content("access"));
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_content" CHECK (is_content("question"));
ALTER TABLE "ProgrammeBlock"
  ADD CONSTRAINT "ProgrammeBlock_content" CHECK (is_content("title") AND is_content("description")),
  ADD CONSTRAINT "ProgrammeBlock_minutes" CHECK ("minutes" BETWEEN 1 AND 720);

-- No seat too many, at every commit. A released side has no ceiling.
ALTER TABLE "SeatPool"
  ADD CONSTRAINT "SeatPool_taken_within_capacity" CHECK (
    "taken" >= 0 AND ("taken" <= "capacity" OR "releasedAt" IS NOT NULL)
  ),
  ADD CONSTRAINT "SeatPool_capacity_covers_seats" CHECK ("seats" >= 0 AND "capacity" >= "seats");
CREATE UNIQUE INDEX "SeatPool_one_total" ON "SeatPool" ("encounterId") WHERE "sideId" IS NULL;

-- One live registration per person and encounter.
CREATE UNIQUE INDEX "Registration_one_live" ON "Registration" ("encounterId", "personId")
  WHERE "status" IN ('pending', 'waitlisted', 'offered', 'confirmed');
ALTER TABLE "Registration"
  ADD CONSTRAINT "Registration_offer_has_deadline" CHECK (
    "status" <> 'offered' OR ("offeredAt" IS NOT NULL AND "offerExpiresAt" IS NOT NULL)
  ),
  ADD CONSTRAINT "Registration_end_has_reason" CHECK (
    ("status" IN ('cancelled', 'declined')) = ("endedAt" IS NOT NULL AND "endReason" IS NOT NULL)
  ),
  ADD CONSTRAINT "Registration_official_or_guest" CHECK ("isGuest" OR "mandateId" IS NOT NULL);
CREATE INDEX "Registration_offers_due" ON "Registration" ("offerExpiresAt") WHERE "status" = 'offered';

-- A mandate's periods do not overlap for the same person, function and body.
ALTER TABLE "Mandate"
  ADD CONSTRAINT "Mandate_ends_after_start" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "Mandate_verified_has_method" CHECK ("proof" <> 'verified' OR ("proofMethod" IS NOT NULL AND "proofAt" IS NOT NULL)),
  -- One key, not three columns: the planner would take such an index for "the mandates of a body" too, and read all of it.
  ADD CONSTRAINT "Mandate_no_overlap" EXCLUDE USING gist (
    ("personId"::text || "bodyId"::text || "function") WITH =, daterange("startsOn", "endsOn", '[]') WITH &&
  );

ALTER TABLE "Delegation"
  ADD CONSTRAINT "Delegation_official_or_body" CHECK (("officialId" IS NULL) <> ("bodyId" IS NULL)),
  ADD CONSTRAINT "Delegation_has_scope" CHECK (cardinality("scopes") > 0),
  ADD CONSTRAINT "Delegation_ends_after_start" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "Delegation_not_to_oneself" CHECK ("delegateId" IS DISTINCT FROM "officialId"),
  ADD CONSTRAINT "Delegation_no_overlap" EXCLUDE USING gist (
    "delegateId" WITH =, (coalesce("officialId", "bodyId")) WITH =, daterange("startsOn", "endsOn", '[]') WITH &&
  ) WHERE ("revokedAt" IS NULL);

CREATE UNIQUE INDEX "TeamInvitation_one_open" ON "TeamInvitation" ("organisationId", "address")
  WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;
CREATE UNIQUE INDEX "TeamMember_one_active" ON "TeamMember" ("organisationId", "personId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Administrator_one_active" ON "Administrator" ("personId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "EmailAddress_one_primary" ON "EmailAddress" ("personId") WHERE "isPrimary";

ALTER TABLE "Body" ADD CONSTRAINT "Body_commune_has_key" CHECK (
  ("kind" = 'commune') = ("communeCountry" IS NOT NULL AND "communeCode" IS NOT NULL)
);

-- Names without accents, ligatures or punctuation, as `plainKey` of lib/communes/search-key.ts writes them.
CREATE FUNCTION plain_key(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT trim(regexp_replace(regexp_replace(normalize(
    replace(replace(replace(replace(replace(translate(lower(value), 'øłđð', 'oldd'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'ĳ', 'ij'), 'þ', 'th'),
    NFKD), '[\u0300-\u036f\u064b-\u065f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

CREATE FUNCTION person_sort_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."sortKey" := plain_key(NEW."familyName" || ' ' || NEW."givenName");
  RETURN NEW;
END $$;
CREATE TRIGGER "Person_sortKey" BEFORE INSERT OR UPDATE ON "Person" FOR EACH ROW EXECUTE FUNCTION person_sort_key();

CREATE FUNCTION body_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchKey" := plain_key(concat_ws(' ', NEW."name", NEW."nameFr", NEW."nameNl", NEW."nameDe", NEW."nameEn"));
  RETURN NEW;
END $$;
CREATE TRIGGER "Body_searchKey" BEFORE INSERT OR UPDATE ON "Body" FOR EACH ROW EXECUTE FUNCTION body_search_key();

CREATE INDEX "OutboxMessage_due" ON "OutboxMessage" ("nextAttemptAt") WHERE "status" = 'queued';

-- History: numbered and chained within its subject; nobody rewrites it.
CREATE FUNCTION history_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  -- Two writers of one subject take turns; writers of different subjects do not meet.
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."subjectType" || ':' || NEW."subjectId", 0));
  SELECT "number", "hash" INTO last FROM "History"
    WHERE "subjectType" = NEW."subjectType" AND "subjectId" = NEW."subjectId"
    ORDER BY "number" DESC LIMIT 1;
  NEW."number" := coalesce(last."number", 0) + 1;
  -- Nobody chooses when something happened.
  NEW."at" := app_now();
  NEW."previousHash" := coalesce(last."hash", '\x'::bytea);
  NEW."hash" := history_hash(NEW);
  RETURN NEW;
END $$;

CREATE FUNCTION history_hash(entry "History") RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(entry."previousHash" || convert_to(jsonb_build_array(
    entry."subjectType", entry."subjectId", entry."number", extract(epoch FROM entry."at"),
    entry."action", entry."actorKind", entry."actorId", entry."onBehalfOfId", entry."details", entry."requestId"
  )::text, 'UTF8'))
$$;

CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'History is append-only' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "History_chain" BEFORE INSERT ON "History" FOR EACH ROW EXECUTE FUNCTION history_chain();
CREATE TRIGGER "History_append_only" BEFORE UPDATE OR DELETE ON "History" FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER "History_no_truncate" BEFORE TRUNCATE ON "History" FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();

-- The rows whose hash or link is wrong: empty when nothing was touched.
CREATE FUNCTION history_breaks() RETURNS TABLE ("subjectType" text, "subjectId" text, "number" int) LANGUAGE sql STABLE AS $$
  SELECT h."subjectType", h."subjectId", h."number"
  FROM (
    SELECT history.*, lag(history."hash", 1, '\x'::bytea) OVER w AS expected_previous, row_number() OVER w AS expected_number,
           history_hash(history) AS expected_hash
    FROM "History" history
    WINDOW w AS (PARTITION BY history."subjectType", history."subjectId" ORDER BY history."number")
  ) h
  WHERE h."hash" <> h.expected_hash OR h."previousHash" <> h.expected_previous OR h."number" <> h.expected_number
$$;

-- The application's clock is the database's. The moment is read when asked, after a lock was waited for: whoever got
-- the lock first is earlier. Tests replace this function in their own database to travel in time.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$;

ALTER TABLE "Commune"
  ADD CONSTRAINT "Commune_position_whole" CHECK (("latitude" IS NULL) = ("longitude" IS NULL)),
  ADD CONSTRAINT "Commune_position_on_earth" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "Commune_population_positive" CHECK ("population" >= 0);
ALTER TABLE "FormerCommune" ADD CONSTRAINT "FormerCommune_not_itself" CHECK ("code" <> "successorCode");
-- A territory across a border has no country, and NULLs are never equal in the unique index of the three.
CREATE UNIQUE INDEX "Territory_kind_code_across" ON "Territory" ("kind", "code") WHERE "country" IS NULL;
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_ends_after_start" CHECK ("endsOn" >= "startsOn");

-- Prefix search in any collation. The schema declares this index, but cannot say how its first column is compared.
DROP INDEX "CommuneName_key_prefix_idx";
CREATE INDEX "CommuneName_key_prefix_idx" ON "CommuneName" ("key" text_pattern_ops, "weight", "country", "code");

-- Seats are taken one at a time: whoever counts seats locks the encounter first, then pools in the order of their ids. The
-- locks are functions so that a test can replace them in its own database and show what happens without them.
CREATE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE sql VOLATILE AS $$
  SELECT * FROM "Encounter" WHERE "id" = wanted FOR UPDATE
$$;
CREATE FUNCTION lock_pools(wanted uuid[]) RETURNS SETOF "SeatPool" LANGUAGE sql VOLATILE AS $$
  SELECT * FROM "SeatPool" WHERE "id" = ANY(wanted) ORDER BY "id" FOR UPDATE
$$;
