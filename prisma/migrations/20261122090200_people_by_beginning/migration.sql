-- Whoever is listed under some letters, in order, whatever the server's collation. Alone in its script: a second statement
-- (a timeout) would make it a transaction, in which nothing is made concurrently. It keeps no writer waiting.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Person_sortKey_start_idx" ON "Person" ("sortKey" COLLATE "C", "id");
