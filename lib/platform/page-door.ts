import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { SpanKind } from '@opentelemetry/api'
import { etagOf, isKnown } from './etag.mjs'
import { standAtTheFrontDoor } from './front-door'
import { type Entry, keptPage, type Value } from './page-memory.mjs'
import { isCachedPage } from './public-pages'
import { requestIdFrom } from './request-id'
import { tracer } from './traces'

/** A page as it is sent: compressed once, when somebody first asks for that. */
export type Answer = { headers: Map<string, string | string[]>; etag: string; body: Buffer; packed?: Buffer }

type Page = Extract<Value, { kind: 'APP_PAGE' }>

/** What Next says of its pages: the same address gives its router something else. */
const vary = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding'

/**
 * A public page in memory is sent from here, before the framework looks at the request: it would look for the route, and
 * count its tag, over and over. Addresses with a query, exchanges with the router and what is not in memory go on to Next.
 */
export function openPageDoor(): void {
  standAtTheFrontDoor((request, response, goOn) => isAnswered(request, response) || goOn())
}

function isAnswered(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '', headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || headers.rsc !== undefined) return false
  const answer = answerFor(url)
  if (!answer) return false
  const span = tracer.startSpan('page in memory', { kind: SpanKind.SERVER, attributes: { 'http.method': method } })
  response.setHeaders(answer.headers)
  response.setHeader('x-request-id', requestIdFrom(headers['x-request-id']))
  if (isKnown(headers['if-none-match'], answer.etag)) response.writeHead(304).end()
  else send(response, answer, takesGzip(headers['accept-encoding']))
  span.setAttribute('http.status_code', response.statusCode).end()
  return true
}

function answerFor(path: string): Answer | null {
  const entry = keptPage(path)
  if (!entry) return null
  if (entry.answer === undefined) entry.answer = isCachedPage(path) ? answerOf(entry) : null
  return entry.answer
}

function answerOf({ value }: Entry): Answer | null {
  if (value.kind !== 'APP_PAGE' || (value.status ?? 200) !== 200) return null
  // The type of a page's HTML is a RenderResult before it is cached, a string here.
  const body = Buffer.from(String(value.html))
  const etag = etagOf(body)
  const headers = new Map(ownHeaders(value))
  return { headers: headers.set('etag', etag).set('vary', vary).set('x-nextjs-cache', 'HIT'), etag, body }
}

/** Those that the page was kept with; its tags are nobody else's business. */
function ownHeaders({ headers = {} }: Page): [string, string | string[]][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'x-next-cache-tags' ? [] : [[name, typeof value === 'number' ? `${value}` : value]],
  )
}

function send(response: ServerResponse, answer: Answer, isPacked: boolean): void {
  if (isPacked) {
    answer.packed ??= gzipSync(answer.body)
    // The same page in other bytes.
    response.setHeader('etag', `W/${answer.etag}`)
    response.setHeader('content-encoding', 'gzip')
  }
  const body = isPacked && answer.packed ? answer.packed : answer.body
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-length', body.length)
  response.end(body)
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(accepted))
}
