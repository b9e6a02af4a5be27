-- When each job of a worker last came to its end, so that a job that hangs is seen though its worker lives.
SET lock_timeout = '2s';
SET statement_timeout = '10s';

ALTER TABLE "WorkerHeartbeat" ADD COLUMN "jobs" JSONB NOT NULL DEFAULT '{}';
