import { createHash, timingSafeEqual } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { readCondition } from '@/lib/jobs/condition.queries'
import { conditionMetrics } from '@/lib/jobs/metrics'
import { env } from '@/lib/platform/env'
import { processMetrics } from '@/lib/platform/metrics'

export const dynamic = 'force-dynamic'

const noStore = { 'cache-control': 'no-store' }

/** For a scraper that has the token of METRICS_TOKEN. Where none is set, there is nothing here. */
export async function GET(request: NextRequest): Promise<Response> {
  const { METRICS_TOKEN: token } = env()
  if (!token) return new Response(null, { status: 404, headers: noStore })
  if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`)) {
    return new Response(null, { status: 401, headers: { ...noStore, 'www-authenticate': 'Bearer' } })
  }
  const condition = await readCondition().catch(() => null)
  const text = `${await processMetrics()}\n${await conditionMetrics(condition)}`
  return new Response(text, { headers: { ...noStore, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** In the same time whatever is wrong. */
function isSame(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right))
}
