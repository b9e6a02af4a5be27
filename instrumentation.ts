import type { Instrumentation } from 'next'
import { isPassing, noteUnavailable } from './lib/platform/unavailable'

// Next listens before it reads this file, and takes up what was asked meanwhile while `register` still runs. Its compression
// then holds the functions that a response has at that moment, and goes past a door that opens later: the last one opens here,
// and by `require`, because an import would be waited for.
if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
  const words: typeof import('./components/layout/failure-document') = require('./components/layout/failure-document')
  const door: typeof import('./lib/platform/last-door') = require('./lib/platform/last-door')
  const { APP_URL, NODE_ENV } = process.env
  // In development the fault itself is shown.
  const failure = NODE_ENV === 'production' ? { documentFor: words.failureDocument, policy: words.failurePolicy } : null
  door.guardResponses(failure, { overTls: APP_URL?.startsWith('https:') === true })
}

/** Once per web process: pages are made when it has ended. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { failurePolicy, keptDocument } = await import('./components/layout/failure-document')
  const { startWeb } = await import('./lib/platform/web')
  await startWeb({ keptFor: keptDocument, policy: failurePolicy })
}

/** A bug is logged with its request's id. No address: it may hold a signed link. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const id = String(request.headers['x-request-id'] ?? '')
  // Before anything is loaded: the answer does not wait for that.
  if (isPassing(error)) noteUnavailable(id)
  const { log } = await import('./lib/platform/log')
  log.error({ requestId: id, route: context.routePath, kind: context.routeType, err: error }, 'request failed')
}
