-- Whoever has come through an encounter's line finds its row free, unless somebody holds it who did not stand in line. That one is
-- waited for a second at most, what was waited in the line counted, and a tenth of a second at least: those behind are told that
-- much earlier. The line itself moves, and is waited for as long as before.
SET lock_timeout = '500ms';
SET statement_timeout = '10s';

CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  patience text := current_setting('lock_timeout');
  began timestamptz := clock_timestamp();
  left_over interval;
BEGIN
  PERFORM pg_advisory_xact_lock(encounter_line(wanted));
  left_over := greatest(interval '100 ms', least(interval '1 s', patience::interval) - (clock_timestamp() - began));
  IF patience <> '0' THEN
    PERFORM set_config('lock_timeout', (extract(epoch FROM left_over) * 1000)::int || 'ms', true);
  END IF;
  RETURN QUERY SELECT * FROM "Encounter" WHERE "id" = wanted FOR UPDATE;
  PERFORM set_config('lock_timeout', patience, true);
END
$$;
