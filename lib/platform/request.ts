import 'server-only'
import { headers } from 'next/headers'

/** The id given to this request by the proxy, for log lines and history; null outside a request. */
export async function requestId(): Promise<string | null> {
  try {
    return (await headers()).get('x-request-id')
  } catch {
    // headers() throws outside a request: jobs, seeds and tests have no request.
    return null
  }
}
