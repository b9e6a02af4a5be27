import type { Instrumentation } from 'next'

/** Once per web process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startWeb } = await import('./lib/platform/web')
  await startWeb()
}

/** A bug is logged with its request's id. No address: it may hold a signed link. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/platform/log')
  const id = request.headers['x-request-id']
  log.error({ requestId: id, route: context.routePath, kind: context.routeType, err: error }, 'request failed')
}
