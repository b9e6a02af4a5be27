-- Whoever has come through an encounter's line finds its row free, unless somebody holds it who did not stand in line. That one is
-- waited for a second at most, what was waited in the line counted, and a tenth of a second at least; then it is said that the row
-- is in use (55006), which everybody behind may be told at once. The line itself is waited for as long as before.
SET lock_timeout = '500ms';
SET statement_timeout = '10s';

CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  began timestamptz := clock_timestamp();
  until timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(encounter_line(wanted));
  until := greatest(began + interval '1 s', clock_timestamp() + interval '100 ms');
  LOOP
    RETURN QUERY SELECT * FROM "Encounter" WHERE "id" = wanted FOR UPDATE SKIP LOCKED;
    EXIT WHEN FOUND OR NOT EXISTS (SELECT FROM "Encounter" WHERE "id" = wanted);
    IF clock_timestamp() > until THEN
      RAISE object_in_use USING MESSAGE = 'An encounter is held by somebody who did not stand in its line';
    END IF;
    PERFORM pg_sleep(0.02);
  END LOOP;
END
$$;

-- How long whoever is at the head of an encounter's line has said nothing to the server; NULL where nobody is. In a line that
-- moves each works through its statements, and makes room for the next. (When the transaction began says nothing: it waited too.)
CREATE FUNCTION encounter_head_silent_for(wanted uuid) RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT max(clock_timestamp() - head."state_change") FROM pg_locks line JOIN pg_stat_activity head USING ("pid")
  WHERE line."locktype" = 'advisory' AND line."granted" AND line."objsubid" = 1
    AND line."database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
    AND (line."classid"::bigint << 32 | line."objid"::bigint) = encounter_line(wanted)
$$;
