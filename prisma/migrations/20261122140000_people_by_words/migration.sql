-- Whoever has these words, or words that begin so, in the name (lib/officials/naming.queries.ts). Alone in its script: a second
-- statement (a timeout) would make it a transaction, in which nothing is made concurrently. It keeps no writer waiting.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Person_sortKey_lexemes_idx" ON "Person" USING GIN (to_tsvector('simple', "sortKey"));
