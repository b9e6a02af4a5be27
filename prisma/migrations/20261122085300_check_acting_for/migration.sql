-- Added unchecked, so that nobody waited; the rows written before are looked at now, while people go on working.
SET lock_timeout = '2s';
SET statement_timeout = '60s';

ALTER TABLE "Session" VALIDATE CONSTRAINT "Session_actingForId_fkey";
