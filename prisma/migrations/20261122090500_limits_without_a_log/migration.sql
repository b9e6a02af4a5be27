-- Every question that a program asks counts a point, so every read was written to the log, to its copies and to disk. A
-- counter is worth minutes: after a crash of the database it may begin anew, and a base copy need not have it.
SET lock_timeout = '500ms';
SET statement_timeout = '10s';

ALTER TABLE "RateLimit" SET UNLOGGED;
