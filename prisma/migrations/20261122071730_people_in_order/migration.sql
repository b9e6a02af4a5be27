-- Lists of people are read in this order without looking into the table.
CREATE INDEX "Person_sortKey_id_idx" ON "Person"("sortKey", "id");

DROP INDEX "Person_sortKey_idx";
