import { hasWorker } from '@/lib/jobs/queries'
import { databaseHealth } from '@/lib/platform/health'

export const dynamic = 'force-dynamic'

/**
 * May this process be sent visitors? Not without its database. A silent worker is said but turns nobody away: pages and
 * registrations work, only mails wait.
 */
export async function GET(): Promise<Response> {
  const database = await databaseHealth()
  const jobs = database === 'ok' && (await hasWorker().catch(() => false)) ? 'ok' : 'silent'
  const status = database !== 'ok' ? 'unavailable' : jobs === 'ok' ? 'ok' : 'degraded'
  const headers = { 'cache-control': 'no-store' }
  return Response.json({ status, checks: { database, jobs } }, { status: database === 'ok' ? 200 : 503, headers })
}
