SET lock_timeout = '2s';
SET statement_timeout = '10s';

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "roleIds" UUID[],
    "secondFactorGiven" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "lastUsedAt" TIMESTAMPTZ,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_secretHash_key" ON "ApiToken"("secretHash");

-- CreateIndex
CREATE INDEX "ApiToken_accountId_idx" ON "ApiToken"("accountId");

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ApiToken"
  ADD CONSTRAINT "ApiToken_has_scope" CHECK (cardinality("scopes") > 0),
  ADD CONSTRAINT "ApiToken_ends_after_start" CHECK ("expiresAt" > "createdAt");

-- What a token stands on: mandates, memberships and delegations in force, as findRights (lib/auth) reads them.
CREATE FUNCTION role_ids_in_force(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH clock AS (SELECT app_now() AS now, (app_now() AT TIME ZONE 'Europe/Brussels')::date AS today)
  SELECT mandate."id" FROM clock, "Mandate" mandate WHERE mandate."personId" = person
    AND coalesce(mandate."startsOn" <= clock.today, true) AND coalesce(mandate."endsOn" >= clock.today, true)
  UNION ALL
  SELECT membership."id" FROM clock, "TeamMember" membership WHERE membership."personId" = person
    AND membership."startedAt" <= clock.now AND coalesce(membership."endedAt" > clock.now, true)
  UNION ALL
  SELECT delegation."id" FROM clock, "Delegation" delegation WHERE delegation."delegateId" = person
    AND delegation."revokedAt" IS NULL AND clock.today BETWEEN delegation."startsOn" AND delegation."endsOn"
$$;
