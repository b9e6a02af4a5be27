-- Each lock that a request waits for had a patience of its own: who had waited 3 s for others to come away from an encounter
-- waited as long again for its row, which somebody else held. Now what has passed since the transaction began is spent, and
-- what is left is for whatever it waits for next. Half a second is always left: seats are held for less.
SET lock_timeout = '2s';
SET statement_timeout = '10s';

CREATE FUNCTION spend_patience() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT set_config(
    'lock_timeout',
    greatest(500, 3000 - extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000)::int || 'ms',
    true
  )
$$;

CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE sql VOLATILE AS $$
  SELECT spend_patience();
  SELECT pg_advisory_xact_lock(encounter_line(wanted));
  SELECT spend_patience();
  SELECT * FROM "Encounter" WHERE "id" = wanted FOR UPDATE
$$;
