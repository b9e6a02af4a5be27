-- The official a session acts for: a choice of its holder, asked of the delegation at each use.
SET lock_timeout = '2s';
SET statement_timeout = '10s';

ALTER TABLE "Session" ADD COLUMN "actingForId" UUID;

-- The column is new and empty: there is nothing to check but what is written from now on.
ALTER TABLE "Session" ADD CONSTRAINT "Session_actingForId_fkey" FOREIGN KEY ("actingForId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
