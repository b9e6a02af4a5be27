-- The same for bodies. Alone in its script, and it keeps no writer waiting.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Body_searchKey_lexemes_idx" ON "Body" USING GIN (to_tsvector('simple', "searchKey"));
