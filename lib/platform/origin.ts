/**
 * Whether a request that changes or reveals something was sent by one of our own pages (OWASP: verifying origin).
 * Browsers name the origin with every POST; who does not is no browser.
 */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
