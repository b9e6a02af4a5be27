import type { Instrumentation } from 'next'
import { isPassing, noteUnavailable } from './lib/platform/unavailable'

/** Once per web process: whoever came meanwhile is let in when it has ended. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { failureDocument, failurePolicy, keptDocument } = await import('./components/layout/failure-document')
  const { startWeb } = await import('./lib/platform/web')
  await startWeb({ documentFor: failureDocument, keptFor: keptDocument, policy: failurePolicy })
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
