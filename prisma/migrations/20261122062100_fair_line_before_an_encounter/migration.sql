-- A row lock goes to whoever asks in the moment it is free: under load a process that has just given it back takes it again,
-- and another waits until its lock times out. Advisory locks are handed on in the order of arrival, so they are asked first.
SET lock_timeout = '2s';
SET statement_timeout = '10s';

CREATE FUNCTION encounter_line(wanted uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended('encounter ' || wanted, 0)
$$;

CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_xact_lock(encounter_line(wanted));
  SELECT * FROM "Encounter" WHERE "id" = wanted FOR UPDATE
$$;
