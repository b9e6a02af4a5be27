import 'server-only'
import { db } from '@/lib/platform/db'

/** Erases what signing in leaves behind: counters that ended, challenges after a day, sessions after thirty days. */
export async function forgetTraces(): Promise<void> {
  await db.$executeRaw`DELETE FROM "RateLimit" WHERE "expireAt" < app_now()`
  await db.$executeRaw`DELETE FROM "EmailChallenge" WHERE "expiresAt" < app_now() - interval '1 day'`
  await db.$executeRaw`
    DELETE FROM "Session" WHERE least("expiresAt", coalesce("revokedAt", "expiresAt")) < app_now() - interval '30 days'`
}
