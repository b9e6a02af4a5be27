import { type IncomingMessage, ServerResponse } from 'node:http'
import { largestBody } from './body-size.mjs'
import { contentSecurityPolicy } from './content-security.mjs'
import { isKnown } from './etag.mjs'
import { wholePageHeader } from './page-headers.mjs'
import { safeHeaders, strictTransport } from './response-headers.mjs'
import { wasUnavailable } from './unavailable'

/** Makes the page that says that a page could not be made, or is not there. */
export type FailurePage = { documentFor: (address: string, status: number) => string; policy: string }

const policyName = 'Content-Security-Policy'

const fallback = {
  ...safeHeaders,
  [policyName]: contentSecurityPolicy({ isDevelopment: process.env.NODE_ENV === 'development' }),
}

/**
 * No response leaves this process without its headers of safety: error pages, files and answers that no route made too.
 * What a route, the cache or the proxy has set stays. In place of Next's own error documents, which are empty until their
 * scripts run, goes a page that can be read.
 */
export function guardResponses(failure: FailurePage | null, { overTls = false } = {}): void {
  const { writeHead, write, end } = ServerResponse.prototype
  const replaced = new WeakMap<ServerResponse, string>()

  const beforeHead = (response: ServerResponse, given: number): number => {
    if (response.headersSent) return given
    secure(response, overTls)
    const status = trueStatus(response.req, given)
    const isEmpty = failure !== null && isErrorDocument(response, status)
    response.removeHeader(wholePageHeader)
    if (!isEmpty) return status === 200 ? unlessKnown(response, statusOf(response, 200)) : status
    replaced.set(response, failure.documentFor(response.req.url ?? '/', status))
    describeDocument(response, Buffer.byteLength(replaced.get(response) ?? ''), failure.policy)
    return status < 500 ? status : statusOf(response, 500)
  }

  Object.assign(ServerResponse.prototype, {
    writeHead(this: ServerResponse, status: number, ...rest: unknown[]) {
      return Reflect.apply(writeHead, this, [beforeHead(this, status), ...rest])
    },
    write(this: ServerResponse, ...chunk: unknown[]) {
      startDocument(this)
      return replaced.has(this) ? true : Reflect.apply(write, this, chunk)
    },
    end(this: ServerResponse, ...chunk: unknown[]) {
      startDocument(this)
      const page = replaced.get(this)
      return Reflect.apply(end, this, page === undefined ? chunk : [page])
    },
  })
}

/** The head is written before the body that it replaces. */
function startDocument(response: ServerResponse): void {
  if (response.headersSent) return
  const status = trueStatus(response.req, response.statusCode)
  if (isErrorDocument(response, status)) response.writeHead(status)
}

function secure(response: ServerResponse, overTls: boolean): void {
  if (overTls || response.req.headers['x-forwarded-proto'] === 'https')
    response.setHeader('Strict-Transport-Security', strictTransport)
  // A browser that must guess an encoding can be made to guess wrong.
  const type = String(response.getHeader('content-type') ?? '')
  if (/^text\/[\w.+-]+$/.test(type)) response.setHeader('Content-Type', `${type}; charset=utf-8`)
  for (const [name, value] of Object.entries(fallback)) {
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
  // A page that came from the cache says its own policy, by hash: a nonce that the proxy gave was not written into it.
  const policies = response.getHeader(policyName)
  const own = Array.isArray(policies) ? policies.find((policy) => policy.includes("'sha256-")) : undefined
  if (own) response.setHeader(policyName, own)
}

/** Next's documents of errors, and of what is not there unless a page of ours says so. To a form it says them in plain text. */
function isErrorDocument(response: ServerResponse, status: number): boolean {
  // To a browser without JavaScript it says that a form was too big in three words of plain text.
  if (status === 413) return isNavigation(response)
  const isError = status >= 500 || (status === 404 && !response.hasHeader(wholePageHeader))
  const type = String(response.getHeader('content-type'))
  const isPlain = status >= 500 && type.startsWith('text/plain') && isNavigation(response)
  return isError && (type.startsWith('text/html') || isPlain)
}

/** Somebody looks at what comes back. */
function isNavigation({ req }: ServerResponse): boolean {
  return req.headers.accept?.includes('text/html') === true
}

function describeDocument(response: ServerResponse, length: number, policy: string): void {
  for (const name of ['Content-Encoding', 'Transfer-Encoding', 'ETag', 'Link']) response.removeHeader(name)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', length)
  response.setHeader('Cache-Control', 'private, no-store')
  response.setHeader(policyName, policy)
}

/** 503 where trying again soon will help, a form that comes back with what was typed too. */
function statusOf<Otherwise extends 200 | 500>(response: ServerResponse, otherwise: Otherwise): Otherwise | 503 {
  if (!wasUnavailable(String(response.getHeader('x-request-id')))) return otherwise
  response.setHeader('Retry-After', 5)
  return 503
}

/** Who asks with the ETag of what they have is told that it is the same; Node sends no body with that. */
function unlessKnown(response: ServerResponse, status: 200 | 503): number {
  const { method, headers } = response.req
  const etag = response.getHeader('etag')
  const isRead = method === 'GET' || method === 'HEAD'
  if (status !== 200 || !isRead || typeof etag !== 'string') return status
  if (!isKnown(headers['if-none-match'], etag.replace(/^W\//, ''))) return status
  for (const name of ['Content-Length', 'Content-Encoding']) response.removeHeader(name)
  return 304
}

/** Next answers 500 to an address nobody can read, to a method that its platform forbids, and to a form that is too big. */
function trueStatus({ headers, method, url = '/' }: IncomingMessage, given: number): number {
  if (given !== 500) return given
  if (method === 'TRACE') return 405
  if (!isReadable(url)) return 400
  return Number(headers['content-length'] ?? 0) > largestBody ? 413 : given
}

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address)
    return true
  } catch {
    // It throws for bytes that are no UTF-8.
    return false
  }
}
