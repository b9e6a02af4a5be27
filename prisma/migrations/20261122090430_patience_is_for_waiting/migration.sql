-- What is spent of the patience is only what was waited in the line before an encounter: work before it and a line that moves on
-- a slow machine take nothing away. Afterwards it is whole again: whoever has the encounter is waited for, and gets done.
SET lock_timeout = '2s';
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

DROP FUNCTION spend_patience();
