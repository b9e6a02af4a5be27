-- Its place is taken by the index of the migration before; alone in its script as that one.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "Person_sortKey_idx";
