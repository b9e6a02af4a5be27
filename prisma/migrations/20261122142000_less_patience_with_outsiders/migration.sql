-- Whoever has come through an encounter's line finds its row free, unless somebody holds it who did not stand in line. That one is
-- waited for a second at most, what was waited in the line counted, and a tenth of a second at least. The line is waited for as long
-- as before; that it was the line which took too long is said in words of its own, under the code of every lock that times out.
SET lock_timeout = '500ms';
SET statement_timeout = '10s';

CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  patience text := current_setting('lock_timeout');
  began timestamptz := clock_timestamp();
  left_over interval;
BEGIN
  BEGIN
    PERFORM pg_advisory_xact_lock(encounter_line(wanted));
  EXCEPTION WHEN lock_not_available THEN
    RAISE lock_not_available USING MESSAGE = 'no turn in the line before an encounter';
  END;
  left_over := greatest(interval '100 ms', least(interval '1 s', patience::interval) - (clock_timestamp() - began));
  IF patience <> '0' THEN
    PERFORM set_config('lock_timeout', (extract(epoch FROM left_over) * 1000)::int || 'ms', true);
  END IF;
  RETURN QUERY SELECT * FROM "Encounter" WHERE "id" = wanted FOR UPDATE;
  PERFORM set_config('lock_timeout', patience, true);
END
$$;

-- The transaction at the head of an encounter's line, and whether it has spoken to the server within the last second: who is stuck
-- before another lock, or whose process has stopped, has not, nor has one that we may not look at. (When the transaction began
-- says nothing: it stood in line too.)
CREATE FUNCTION encounter_line_head(wanted uuid) RETURNS TABLE ("transaction" text, "isAtWork" boolean) LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', head."pid", head."xact_start"), coalesce(clock_timestamp() - head."state_change" < interval '1 s', false)
  FROM pg_locks line JOIN pg_stat_activity head USING ("pid")
  WHERE line."locktype" = 'advisory' AND line."granted" AND line."objsubid" = 1
    AND line."database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
    AND (line."classid"::bigint << 32 | line."objid"::bigint) = encounter_line(wanted)
$$;
