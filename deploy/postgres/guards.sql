-- Behind a pool, what each process asks of its connections (lib/platform/db.ts) belongs to the role:
--   psql --set role=visavis --file deploy/postgres/guards.sql "$DATABASE_URL_OF_AN_ADMINISTRATOR"
ALTER ROLE :"role" SET TimeZone = 'UTC';
ALTER ROLE :"role" SET statement_timeout = '8s';
ALTER ROLE :"role" SET lock_timeout = '3s';
ALTER ROLE :"role" SET idle_in_transaction_session_timeout = '15s';
