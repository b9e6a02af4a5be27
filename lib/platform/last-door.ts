import { ServerResponse } from 'node:http'
import { contentSecurityPolicy } from './content-security.mjs'
import { safeHeaders } from './response-headers.mjs'

const fallback = {
  ...safeHeaders,
  'Content-Security-Policy': contentSecurityPolicy({ isDevelopment: process.env.NODE_ENV === 'development' }),
}

/**
 * No response leaves this process without its headers of safety: error pages, files and answers that no route made too.
 * What a route, the cache or the proxy has set stays.
 */
export function guardResponses(): void {
  const writeHead = ServerResponse.prototype.writeHead
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (!this.headersSent) secure(this)
    return Reflect.apply(writeHead, this, args)
  }
}

const policyName = 'Content-Security-Policy'

function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(fallback)) {
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
  // A page that came from the cache says its own policy, by hash: a nonce that the proxy gave was not written into it.
  const policies = response.getHeader(policyName)
  const own = Array.isArray(policies) ? policies.find((policy) => policy.includes("'sha256-")) : undefined
  if (own) response.setHeader(policyName, own)
}
