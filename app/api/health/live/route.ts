export const dynamic = 'force-dynamic'

/** The process answers. Asks nobody else: a database that is away is no reason to end the process. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
