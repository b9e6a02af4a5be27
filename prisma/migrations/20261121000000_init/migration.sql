-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "EmailChallengePurpose" AS ENUM ('signIn', 'changeAddress');

-- CreateEnum
CREATE TYPE "CallStatus" AS ENUM ('draft', 'published', 'reading', 'deliberation', 'decided', 'awarded', 'discontinued');

-- CreateEnum
CREATE TYPE "CallKind" AS ENUM ('expressionOfInterest', 'projects');

-- CreateEnum
CREATE TYPE "PartnerRole" AS ENUM ('partner', 'funder', 'host', 'support');

-- CreateEnum
CREATE TYPE "CommuneNameKind" AS ENUM ('name', 'postalCode', 'formerName', 'code');

-- CreateEnum
CREATE TYPE "TerritoryKind" AS ENUM ('country', 'region', 'province', 'department', 'arrondissement', 'epci', 'intercommunale', 'grouping', 'sector', 'network', 'livingArea', 'coresponsibility');

-- CreateEnum
CREATE TYPE "EncounterStatus" AS ENUM ('draft', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "EncounterKind" AS ENUM ('proximity', 'dialogue', 'territorial', 'conference', 'workshop');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('onSite', 'online', 'hybrid');

-- CreateEnum
CREATE TYPE "WaitingPolicy" AS ENUM ('arrival', 'balance');

-- CreateEnum
CREATE TYPE "SideDrawing" AS ENUM ('a', 'b', 'c', 'd', 'e', 'f');

-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('welcome', 'plenary', 'workshop', 'speedMeeting', 'harvest', 'convivial', 'pause', 'visit');

-- CreateEnum
CREATE TYPE "Interpretation" AS ENUM ('none', 'simultaneous', 'whispered');

-- CreateEnum
CREATE TYPE "HostRole" AS ENUM ('coHost', 'chair');

-- CreateEnum
CREATE TYPE "OutboxStatus" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('fr', 'nl', 'en', 'de');

-- CreateEnum
CREATE TYPE "TitleForm" AS ENUM ('feminine', 'masculine', 'neutral');

-- CreateEnum
CREATE TYPE "MandateProof" AS ENUM ('declared', 'verified', 'toReconfirm');

-- CreateEnum
CREATE TYPE "ProofMethod" AS ENUM ('officialMailbox', 'register', 'attestation', 'document');

-- CreateEnum
CREATE TYPE "DelegationScope" AS ENUM ('registrations', 'contacts', 'applications', 'exchange');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('commune', 'epci', 'intercommunale', 'syndicate', 'egtc', 'socialWelfareBody', 'policeZone', 'rescueZone', 'province', 'department', 'region', 'stateService', 'association', 'community');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('owner', 'editor', 'desk');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('pending', 'waitlisted', 'offered', 'confirmed', 'cancelled', 'declined');

-- CreateEnum
CREATE TYPE "EndReason" AS ENUM ('byPerson', 'offerRefused', 'offerLapsed', 'substituted', 'byOrganiser', 'encounterCancelled', 'registrationEnded');

-- CreateEnum
CREATE TYPE "SkipReason" AS ENUM ('sideFull', 'balance');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ,
    "totpLastStep" INTEGER,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "revokedAt" TIMESTAMPTZ,
    "secondFactorAt" TIMESTAMPTZ,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailChallenge" (
    "id" UUID NOT NULL,
    "purpose" "EmailChallengePurpose" NOT NULL,
    "address" CITEXT NOT NULL,
    "personId" UUID,
    "codeHash" BYTEA NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "returnTo" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "consumedAt" TIMESTAMPTZ,

    CONSTRAINT "EmailChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expireAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "CallStatus" NOT NULL DEFAULT 'draft',
    "kind" "CallKind" NOT NULL DEFAULT 'expressionOfInterest',
    "title" JSONB NOT NULL,
    "lede" JSONB NOT NULL,
    "points" JSONB,
    "audience" JSONB,
    "eligibleApplicants" JSONB,
    "programme" JSONB,
    "topics" JSONB,
    "hostCommitments" JSONB,
    "organiserCommitments" JSONB,
    "criteria" JSONB,
    "outcome" JSONB,
    "discontinuedReason" JSONB,
    "laureateCount" INTEGER,
    "zone" TEXT NOT NULL DEFAULT 'Europe/Brussels',
    "publishAt" TIMESTAMPTZ,
    "opensAt" TIMESTAMPTZ NOT NULL,
    "closesAt" TIMESTAMPTZ NOT NULL,
    "publishedAt" TIMESTAMPTZ,
    "awardedAt" TIMESTAMPTZ,
    "archivedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallWindow" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "CallWindow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallContact" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "email" TEXT,
    "phone" TEXT,

    CONSTRAINT "CallContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallPartner" (
    "callId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "role" "PartnerRole" NOT NULL,

    CONSTRAINT "CallPartner_pkey" PRIMARY KEY ("callId","bodyId")
);

-- CreateTable
CREATE TABLE "CallAmendment" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" JSONB NOT NULL,

    CONSTRAINT "CallAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commune" (
    "country" CHAR(2) NOT NULL,
    "code" TEXT NOT NULL,
    "codeSystem" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "nameAr" TEXT,
    "sortKey" TEXT NOT NULL,
    "languages" TEXT[],
    "facilityLanguages" TEXT[],
    "postalCodes" TEXT[],
    "population" INTEGER,
    "populationYear" INTEGER,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "borderKm" DOUBLE PRECISION,
    "flags" TEXT[],
    "validTo" DATE,

    CONSTRAINT "Commune_pkey" PRIMARY KEY ("country","code")
);

-- CreateTable
CREATE TABLE "CommuneName" (
    "country" CHAR(2) NOT NULL,
    "code" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "CommuneNameKind" NOT NULL,
    "weight" INTEGER NOT NULL,
    "near" INTEGER[],
    "text" TEXT,

    CONSTRAINT "CommuneName_pkey" PRIMARY KEY ("country","code","key")
);

-- CreateTable
CREATE TABLE "FormerCommune" (
    "country" CHAR(2) NOT NULL,
    "code" TEXT NOT NULL,
    "successorCode" TEXT NOT NULL,
    "name" TEXT,

    CONSTRAINT "FormerCommune_pkey" PRIMARY KEY ("country","code")
);

-- CreateTable
CREATE TABLE "Territory" (
    "id" UUID NOT NULL,
    "kind" "TerritoryKind" NOT NULL,
    "country" CHAR(2),
    "code" TEXT,
    "name" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "type" TEXT,
    "source" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerritoryCommune" (
    "territoryId" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "TerritoryCommune_pkey" PRIMARY KEY ("territoryId","country","code")
);

-- CreateTable
CREATE TABLE "CommuneBoundary" (
    "country" CHAR(2) NOT NULL,
    "code" TEXT NOT NULL,
    "geometry" JSONB NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CommuneBoundary_pkey" PRIMARY KEY ("country","code")
);

-- CreateTable
CREATE TABLE "Encounter" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "EncounterStatus" NOT NULL DEFAULT 'draft',
    "kind" "EncounterKind" NOT NULL DEFAULT 'proximity',
    "title" JSONB NOT NULL,
    "summary" JSONB,
    "audience" JSONB,
    "accessibility" JSONB,
    "cancelledReason" JSONB,
    "zone" TEXT NOT NULL DEFAULT 'Europe/Brussels',
    "startsAt" TIMESTAMPTZ NOT NULL,
    "endsAt" TIMESTAMPTZ NOT NULL,
    "attendance" "Attendance" NOT NULL DEFAULT 'onSite',
    "venueName" TEXT,
    "venueAddress" TEXT,
    "communeCountry" CHAR(2),
    "communeCode" TEXT,
    "onlineUrl" TEXT,
    "languages" TEXT[],
    "interpretation" JSONB,
    "registrationOpensAt" TIMESTAMPTZ NOT NULL,
    "registrationClosesAt" TIMESTAMPTZ NOT NULL,
    "allowedFunctions" TEXT[],
    "requiresApproval" BOOLEAN NOT NULL DEFAULT false,
    "waitingPolicy" "WaitingPolicy" NOT NULL DEFAULT 'arrival',
    "offerHours" INTEGER NOT NULL DEFAULT 24,
    "seatsReleaseAt" TIMESTAMPTZ,
    "minimumToHold" INTEGER,
    "substitutionAllowed" BOOLEAN NOT NULL DEFAULT true,
    "publishedAt" TIMESTAMPTZ,
    "cancelledAt" TIMESTAMPTZ,
    "archivedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Encounter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Side" (
    "id" UUID NOT NULL,
    "encounterId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "drawing" "SideDrawing" NOT NULL,
    "access" JSONB,

    CONSTRAINT "Side_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SideTerritory" (
    "sideId" UUID NOT NULL,
    "territoryId" UUID NOT NULL,

    CONSTRAINT "SideTerritory_pkey" PRIMARY KEY ("sideId","territoryId")
);

-- CreateTable
CREATE TABLE "SeatPool" (
    "id" UUID NOT NULL,
    "encounterId" UUID NOT NULL,
    "sideId" UUID,
    "seats" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "releasedAt" TIMESTAMPTZ,

    CONSTRAINT "SeatPool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeBlock" (
    "id" UUID NOT NULL,
    "encounterId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "languages" TEXT[],
    "interpretation" "Interpretation" NOT NULL DEFAULT 'none',
    "isUnattributed" BOOLEAN NOT NULL DEFAULT false,
    "rounds" INTEGER,
    "roundMinutes" INTEGER,
    "changeoverMinutes" INTEGER,

    CONSTRAINT "ProgrammeBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "encounterId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question" JSONB NOT NULL,
    "hosts" TEXT,
    "languages" TEXT[],

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoHost" (
    "id" UUID NOT NULL,
    "encounterId" UUID NOT NULL,
    "sideId" UUID,
    "role" "HostRole" NOT NULL DEFAULT 'coHost',
    "personId" UUID NOT NULL,
    "mandateId" UUID,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "CoHost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EncounterPartner" (
    "encounterId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "role" "PartnerRole" NOT NULL,

    CONSTRAINT "EncounterPartner_pkey" PRIMARY KEY ("encounterId","bodyId")
);

-- CreateTable
CREATE TABLE "EncounterChange" (
    "id" UUID NOT NULL,
    "encounterId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" JSONB,
    "fields" JSONB NOT NULL,

    CONSTRAINT "EncounterChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" UUID,
    "toAddress" TEXT NOT NULL,
    "toName" TEXT,
    "replyTo" TEXT,
    "locale" "Locale" NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "messageId" TEXT NOT NULL,
    "encounterId" UUID,
    "registrationId" UUID,
    "callId" UUID,
    "status" "OutboxStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedUntil" TIMESTAMPTZ,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "titleForm" "TitleForm" NOT NULL DEFAULT 'neutral',
    "locale" "Locale" NOT NULL DEFAULT 'fr',
    "spokenLanguages" TEXT[],
    "phone" TEXT,
    "sortKey" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailAddress" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "address" CITEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT true,
    "confirmedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EmailAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "function" TEXT NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "isActing" BOOLEAN NOT NULL DEFAULT false,
    "proof" "MandateProof" NOT NULL DEFAULT 'declared',
    "proofMethod" "ProofMethod",
    "proofAt" TIMESTAMPTZ,
    "proofById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "delegateId" UUID NOT NULL,
    "officialId" UUID,
    "bodyId" UUID,
    "scopes" "DelegationScope"[],
    "startsOn" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsOn" DATE NOT NULL,
    "revokedAt" TIMESTAMPTZ,
    "grantedById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "communeCountry" CHAR(2),
    "communeCode" TEXT,
    "territoryId" UUID,
    "searchKey" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "presentation" JSONB,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "website" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "TeamRole" NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamInvitation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "address" CITEXT NOT NULL,
    "role" "TeamRole" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "acceptedAt" TIMESTAMPTZ,
    "revokedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TeamInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Administrator" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "Administrator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "History" (
    "id" BIGSERIAL NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "action" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "onBehalfOfId" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "requestId" TEXT,
    "previousHash" BYTEA NOT NULL DEFAULT '\x',
    "hash" BYTEA NOT NULL DEFAULT '\x',

    CONSTRAINT "History_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "requestHash" BYTEA NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("owner","key")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "encounterId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "mandateId" UUID,
    "sideId" UUID,
    "isGuest" BOOLEAN NOT NULL DEFAULT false,
    "status" "RegistrationStatus" NOT NULL,
    "requestedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "number" SERIAL NOT NULL,
    "registeredById" UUID,
    "locale" "Locale" NOT NULL DEFAULT 'fr',
    "spokenLanguages" TEXT[],
    "wishes" UUID[],
    "phone" TEXT,
    "needs" TEXT,
    "listConsentAt" TIMESTAMPTZ,
    "photoConsentAt" TIMESTAMPTZ,
    "consentVersion" INTEGER NOT NULL DEFAULT 1,
    "organiserNote" TEXT,
    "offeredAt" TIMESTAMPTZ,
    "offerExpiresAt" TIMESTAMPTZ,
    "confirmedAt" TIMESTAMPTZ,
    "endedAt" TIMESTAMPTZ,
    "endReason" "EndReason",
    "endNote" TEXT,
    "substituteId" UUID,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "reminders" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitingSkip" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" "SkipReason" NOT NULL,
    "offeredToId" UUID NOT NULL,

    CONSTRAINT "WaitingSkip_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "RecoveryCode_accountId_idx" ON "RecoveryCode"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChallenge_tokenHash_key" ON "EmailChallenge"("tokenHash");

-- CreateIndex
CREATE INDEX "EmailChallenge_address_idx" ON "EmailChallenge"("address");

-- CreateIndex
CREATE UNIQUE INDEX "Call_slug_key" ON "Call"("slug");

-- CreateIndex
CREATE INDEX "Call_organisationId_idx" ON "Call"("organisationId");

-- CreateIndex
CREATE INDEX "Call_status_closesAt_idx" ON "Call"("status", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "CallWindow_callId_position_key" ON "CallWindow"("callId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CallContact_callId_position_key" ON "CallContact"("callId", "position");

-- CreateIndex
CREATE INDEX "CallAmendment_callId_idx" ON "CallAmendment"("callId");

-- CreateIndex
CREATE INDEX "Commune_latitude_longitude_idx" ON "Commune"("latitude", "longitude");

-- CreateIndex
CREATE INDEX "Commune_sortKey_idx" ON "Commune"("sortKey");

-- CreateIndex
CREATE INDEX "Commune_country_sortKey_idx" ON "Commune"("country", "sortKey");

-- CreateIndex
CREATE INDEX "CommuneName_key_idx" ON "CommuneName" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "CommuneName_near_idx" ON "CommuneName" USING GIN ("near");

-- CreateIndex
CREATE INDEX "CommuneName_key_prefix_idx" ON "CommuneName"("key", "weight", "country", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Territory_kind_country_code_key" ON "Territory"("kind", "country", "code");

-- CreateIndex
CREATE INDEX "TerritoryCommune_country_code_idx" ON "TerritoryCommune"("country", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Encounter_slug_key" ON "Encounter"("slug");

-- CreateIndex
CREATE INDEX "Encounter_organisationId_idx" ON "Encounter"("organisationId");

-- CreateIndex
CREATE INDEX "Encounter_status_startsAt_idx" ON "Encounter"("status", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Side_encounterId_code_key" ON "Side"("encounterId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Side_encounterId_position_key" ON "Side"("encounterId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SeatPool_sideId_key" ON "SeatPool"("sideId");

-- CreateIndex
CREATE INDEX "SeatPool_encounterId_idx" ON "SeatPool"("encounterId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeBlock_encounterId_position_key" ON "ProgrammeBlock"("encounterId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_encounterId_position_key" ON "Topic"("encounterId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CoHost_encounterId_sideId_role_key" ON "CoHost"("encounterId", "sideId", "role");

-- CreateIndex
CREATE INDEX "EncounterChange_encounterId_idx" ON "EncounterChange"("encounterId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_messageId_key" ON "OutboxMessage"("messageId");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_nextAttemptAt_idx" ON "OutboxMessage"("status", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_encounterId_idx" ON "OutboxMessage"("encounterId");

-- CreateIndex
CREATE INDEX "OutboxMessage_registrationId_idx" ON "OutboxMessage"("registrationId");

-- CreateIndex
CREATE INDEX "Person_sortKey_idx" ON "Person"("sortKey");

-- CreateIndex
CREATE INDEX "Person_sortKey_words_idx" ON "Person" USING GIN ("sortKey" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "EmailAddress_address_key" ON "EmailAddress"("address");

-- CreateIndex
CREATE INDEX "EmailAddress_personId_idx" ON "EmailAddress"("personId");

-- CreateIndex
CREATE INDEX "Mandate_personId_idx" ON "Mandate"("personId");

-- CreateIndex
CREATE INDEX "Mandate_bodyId_idx" ON "Mandate"("bodyId");

-- CreateIndex
CREATE INDEX "Delegation_delegateId_idx" ON "Delegation"("delegateId");

-- CreateIndex
CREATE INDEX "Delegation_officialId_idx" ON "Delegation"("officialId");

-- CreateIndex
CREATE INDEX "Delegation_bodyId_idx" ON "Delegation"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Body_territoryId_key" ON "Body"("territoryId");

-- CreateIndex
CREATE INDEX "Body_searchKey_idx" ON "Body" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Body_communeCountry_communeCode_key" ON "Body"("communeCountry", "communeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "TeamMember_organisationId_idx" ON "TeamMember"("organisationId");

-- CreateIndex
CREATE INDEX "TeamMember_personId_idx" ON "TeamMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamInvitation_tokenHash_key" ON "TeamInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "TeamInvitation_organisationId_idx" ON "TeamInvitation"("organisationId");

-- CreateIndex
CREATE INDEX "Administrator_personId_idx" ON "Administrator"("personId");

-- CreateIndex
CREATE INDEX "History_actorId_at_idx" ON "History"("actorId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "History_subjectType_subjectId_number_key" ON "History"("subjectType", "subjectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_reference_key" ON "Registration"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_substituteId_key" ON "Registration"("substituteId");

-- CreateIndex
CREATE INDEX "Registration_encounterId_status_number_idx" ON "Registration"("encounterId", "status", "number");

-- CreateIndex
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

-- CreateIndex
CREATE INDEX "WaitingSkip_registrationId_idx" ON "WaitingSkip"("registrationId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallWindow" ADD CONSTRAINT "CallWindow_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallContact" ADD CONSTRAINT "CallContact_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallPartner" ADD CONSTRAINT "CallPartner_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallPartner" ADD CONSTRAINT "CallPartner_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallAmendment" ADD CONSTRAINT "CallAmendment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommuneName" ADD CONSTRAINT "CommuneName_country_code_fkey" FOREIGN KEY ("country", "code") REFERENCES "Commune"("country", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerCommune" ADD CONSTRAINT "FormerCommune_country_successorCode_fkey" FOREIGN KEY ("country", "successorCode") REFERENCES "Commune"("country", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryCommune" ADD CONSTRAINT "TerritoryCommune_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryCommune" ADD CONSTRAINT "TerritoryCommune_country_code_fkey" FOREIGN KEY ("country", "code") REFERENCES "Commune"("country", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommuneBoundary" ADD CONSTRAINT "CommuneBoundary_country_code_fkey" FOREIGN KEY ("country", "code") REFERENCES "Commune"("country", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Encounter" ADD CONSTRAINT "Encounter_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Encounter" ADD CONSTRAINT "Encounter_communeCountry_communeCode_fkey" FOREIGN KEY ("communeCountry", "communeCode") REFERENCES "Commune"("country", "code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Side" ADD CONSTRAINT "Side_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideTerritory" ADD CONSTRAINT "SideTerritory_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideTerritory" ADD CONSTRAINT "SideTerritory_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatPool" ADD CONSTRAINT "SeatPool_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatPool" ADD CONSTRAINT "SeatPool_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeBlock" ADD CONSTRAINT "ProgrammeBlock_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoHost" ADD CONSTRAINT "CoHost_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoHost" ADD CONSTRAINT "CoHost_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoHost" ADD CONSTRAINT "CoHost_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoHost" ADD CONSTRAINT "CoHost_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoHost" ADD CONSTRAINT "CoHost_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EncounterPartner" ADD CONSTRAINT "EncounterPartner_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EncounterPartner" ADD CONSTRAINT "EncounterPartner_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EncounterChange" ADD CONSTRAINT "EncounterChange_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailAddress" ADD CONSTRAINT "EmailAddress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_communeCountry_communeCode_fkey" FOREIGN KEY ("communeCountry", "communeCode") REFERENCES "Commune"("country", "code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamInvitation" ADD CONSTRAINT "TeamInvitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Administrator" ADD CONSTRAINT "Administrator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_registeredById_fkey" FOREIGN KEY ("registeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_substituteId_fkey" FOREIGN KEY ("substituteId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingSkip" ADD CONSTRAINT "WaitingSkip_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
