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
    for (const [name, value] of Object.entries(fallback)) {
      if (!this.headersSent && !this.hasHeader(name)) this.setHeader(name, value)
    }
    return Reflect.apply(writeHead, this, args)
  }
}
