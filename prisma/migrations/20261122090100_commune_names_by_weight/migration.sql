-- The largest communes whose name begins with two letters, without reading the others that begin so. Alone in its script: a
-- second statement (a timeout) would make it a transaction, in which nothing is made concurrently. It keeps no writer waiting.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "CommuneName_first_letters_idx"
  ON "CommuneName" (left("key", 2), "weight" DESC, "country", "code") INCLUDE ("key", "text")
  WHERE "kind" IN ('name', 'formerName');
