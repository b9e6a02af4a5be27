import type { Instrumentation } from 'next'

/** Once per web process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { failureDocument, failurePolicy, keptDocument } = await import('./components/layout/failure-document')
  const { startWeb } = await import('./lib/platform/web')
  await startWeb({ documentFor: failureDocument, keptFor: keptDocument, policy: failurePolicy })
}

/** A bug is logged with its request's id. No address: it may hold a signed link. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/platform/log')
  const { isPassing, noteUnavailable } = await import('./lib/platform/unavailable')
  const id = String(request.headers['x-request-id'] ?? '')
  if (isPassing(error)) noteUnavailable(id)
  log.error({ requestId: id, route: context.routePath, kind: context.routeType, err: error }, 'request failed')
}
