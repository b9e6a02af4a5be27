-- The official a session acts for: a choice of its holder, asked of the delegation at each use.
ALTER TABLE "Session" ADD COLUMN "actingForId" UUID;

CREATE INDEX "Session_actingForId_idx" ON "Session"("actingForId");

ALTER TABLE "Session" ADD CONSTRAINT "Session_actingForId_fkey" FOREIGN KEY ("actingForId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
