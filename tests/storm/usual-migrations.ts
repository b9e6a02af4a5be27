const patience = `SET lock_timeout = '500ms';
SET statement_timeout = '10s';
`

/**
 * What a next version usually brings, on the tables that most people are in: it adds, and the version before it goes on. One
 * busy table per migration: with two, it would keep the first from those whom it waits for at the second.
 */
export const usualMigrations: Record<string, string> = {
  '29991231000000_columns': `${patience}
    ALTER TABLE "Person" ADD COLUMN "pronouns" TEXT;
    ALTER TABLE "Person" ADD CONSTRAINT "Person_pronouns_short" CHECK (length("pronouns") <= 40) NOT VALID;`,
  '29991231000050_parking': `${patience}
    ALTER TABLE "Registration" ADD COLUMN "needsParking" BOOLEAN NOT NULL DEFAULT false;`,
  '29991231000100_table': `${patience}
    CREATE TABLE "Badge" (
      "id" UUID NOT NULL,
      "personId" UUID NOT NULL,
      "mandateId" UUID NOT NULL,
      "printedAt" TIMESTAMPTZ,
      CONSTRAINT "Badge_pkey" PRIMARY KEY ("id")
    );
    ALTER TABLE "Badge" ADD CONSTRAINT "Badge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE;`,
  '29991231000150_reference': `${patience}
    ALTER TABLE "Badge" ADD CONSTRAINT "Badge_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id");`,
  '29991231000200_rule': `${patience}
    ALTER TABLE "Person" VALIDATE CONSTRAINT "Person_pronouns_short";`,
  '29991231000300_index': `CREATE INDEX CONCURRENTLY "Mandate_startsOn_idx" ON "Mandate" ("startsOn");`,
}
