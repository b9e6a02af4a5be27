-- Each lock that a request waits for had a patience of its own: who had waited 3 s for others to come away from an encounter
-- waited as long again for its row, which somebody else held. What is waited in the line is spent now, and what is left is for the
-- row: half a second at least, seats are held for less. Afterwards it is whole again: whoever has the encounter gets done.
SET lock_timeout = '500ms';
SET statement_timeout = '10s';

CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  patience text := current_setting('lock_timeout');
  began timestamptz := clock_timestamp();
  left_over interval;
BEGIN
  PERFORM pg_advisory_xact_lock(encounter_line(wanted));
  left_over := greatest(interval '500 ms', patience::interval - (clock_timestamp() - began));
  IF patience <> '0' THEN
    PERFORM set_config('lock_timeout', (extract(epoch FROM left_over) * 1000)::int || 'ms', true);
  END IF;
  RETURN QUERY SELECT * FROM "Encounter" WHERE "id" = wanted FOR UPDATE;
  PERFORM set_config('lock_timeout', patience, true);
END
$$;
