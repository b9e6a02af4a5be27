import { randomUUID } from 'node:crypto'
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { largestBody } from './body-size.mjs'
import type { FormState } from './form-state'
import { standAtTheFrontDoor } from './front-door'
import { log } from './log'
import { oldForm, showsAll, valuesToKeep } from './old-form'
import { isCachedPage } from './public-pages'

type Values = FormState['values']

/** What is shown where the page of today has no such form: all that was typed, to be copied. */
export type OldFormPage = { keptFor: (address: string, values: Values) => string; policy: string }

/** Says that a page is asked for with what was sent to it; a secret of this process, good for once. */
const keptHeader = 'x-old-form'
const waiting = new Map<string, Values>()

/**
 * A form without JavaScript that was opened before a deployment may name an action that is gone. Next says so in three words
 * of plain text, and what was typed is lost. Here the page is asked for once more, as the same person, and its form comes
 * filled with what was sent: nothing is written before they press again.
 */
export function openOldFormDoor(page: OldFormPage): void {
  standAtTheFrontDoor((request, response, goOn) => {
    const values = waiting.get(String(request.headers[keptHeader]))
    if (values) return oldForm.run(values, goOn)
    if (isForm(request)) watch(request, response, page)
    return goOn()
  })
}

/** As a browser sends the form of a page by itself. With JavaScript the page keeps its fields. */
function isForm({ method, headers }: IncomingMessage): boolean {
  const isOfPage = headers['content-type']?.startsWith('multipart/form-data') && headers['next-action'] === undefined
  return method === 'POST' && isOfPage === true
}

/** Keeps the body until it is answered, and takes the answer's place when nobody knew the action. */
function watch(request: IncomingMessage, response: ServerResponse, page: OldFormPage): void {
  const body = bodyOf(request)
  const { writeHead, write, end } = response
  const isGone = () => response.statusCode === 409 && response.hasHeader('x-nextjs-action-not-found')
  let isAnswered = false
  Object.assign(response, {
    writeHead: (...args: unknown[]) => (isGone() ? response : Reflect.apply(writeHead, response, args)),
    write: (...args: unknown[]) => (isGone() ? true : Reflect.apply(write, response, args)),
    end: (...args: unknown[]) => {
      if (!isGone()) return Reflect.apply(end, response, args)
      if (isAnswered) return response
      isAnswered = true
      void answerAnew(request, body, page).then(({ headers, html }) => {
        Object.assign(response, { writeHead, write, end })
        for (const name of response.getHeaderNames()) response.removeHeader(name)
        response.setHeaders(headers)
        response.writeHead(409).end(html)
      })
      return response
    },
  })
}

/** What arrives, while others read it: `push` is what Node's parser calls with each piece. */
function bodyOf(request: IncomingMessage): Buffer[] {
  const pieces: Buffer[] = []
  const push = request.push.bind(request)
  let size = 0
  request.push = (piece: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(piece) && size <= largestBody) {
      size += piece.length
      pieces.push(piece)
    }
    return push(piece, encoding)
  }
  return pieces
}

type Answer = { headers: Map<string, string | string[]>; html: string }

async function answerAnew(request: IncomingMessage, body: Buffer[], page: OldFormPage): Promise<Answer> {
  const { url = '/', headers } = request
  const values = await new Response(new Uint8Array(Buffer.concat(body)), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  })
    .formData()
    .then(valuesToKeep)
    .catch(() => ({}))
  // A page that all share is never made with what is somebody's.
  const isOfAll = isCachedPage(url.split('?')[0] ?? '')
  const renewed = isOfAll ? null : await pageWith(request, values).catch(() => null)
  log.info({ isRenewed: renewed !== null }, 'a form of an earlier deployment')
  return renewed ?? { headers: ownHeaders(page.policy), html: page.keptFor(url, values) }
}

function ownHeaders(policy: string): Answer['headers'] {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' }
  return new Map(Object.entries({ ...headers, 'content-security-policy': policy }))
}

/** Of the request that is asked once more, and of the answer to it: the line, the body and its form. */
const notPassedOn =
  /^(content-(?!security-policy|type)|transfer-encoding|accept-encoding|connection|keep-alive|expect|if-|date|etag)/

/** The page of the same address by this same process, as whoever sent the form sees it; null when it does not show all. */
async function pageWith(request: IncomingMessage, values: Values): Promise<Answer | null> {
  const key = randomUUID()
  waiting.set(key, values)
  try {
    const answer = await get(request, { [keptHeader]: key })
    const html = await text(answer)
    if (answer.statusCode !== 200 || !showsAll(html, values)) return null
    return { headers: new Map(passedOn(answer)), html }
  } finally {
    waiting.delete(key)
  }
}

function passedOn({ headers }: IncomingMessage): [string, string | string[]][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || notPassedOn.test(name) ? [] : [[name, value]],
  )
}

function get(request: IncomingMessage, more: Record<string, string>): Promise<IncomingMessage> {
  const { localAddress, localPort, remoteAddress = '' } = request.socket
  const { 'content-type': _form, ...headers } = Object.fromEntries(passedOn(request))
  const from = { 'x-forwarded-for': remoteAddress, ...headers, ...more }
  return new Promise((resolve, reject) => {
    const asked = { host: localAddress, port: localPort, path: request.url, headers: from, timeout: 30_000 }
    const question = ask(asked, resolve).on('error', reject)
    question.on('timeout', () => question.destroy(new Error('The page took too long'))).end()
  })
}
