-- Lists of people are read in this order without looking into the table. Alone in its script: a second statement (a timeout)
-- would make it a transaction, in which nothing is made concurrently. It keeps no writer waiting.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Person_sortKey_id_idx" ON "Person"("sortKey", "id");
