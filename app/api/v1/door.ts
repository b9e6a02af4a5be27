import { type Asked, isSearch, mayCall, type Operation } from '@/lib/api/operation'
import { methodsOf, type Route, root, routesAt } from '@/lib/api/routing'
import { readKey, readQuery, readStrictly } from '@/lib/api/strict-input'
import { type Actor, type TokenHolder, visitor } from '@/lib/auth/actor'
import { loadTokenHolder } from '@/lib/auth/api-tokens.queries'
import { limits, prefixOf } from '@/lib/auth/limit'
import { takePoint } from '@/lib/auth/limits.commands'
import { noteRefusal } from '@/lib/auth/security-log'
import { log } from '@/lib/platform/log'
import { done, type Refusal, type Result, refuse } from '@/lib/platform/result'
import { isPassing } from '@/lib/platform/unavailable'
import { openToPages, privateAnswer, problemAnswer, publicAnswer } from './answers'
import { readBody } from './asked'
import { handlers } from './handlers'

/** Every request of the API: find the call, ask who asks, read strictly, hand over, answer. */
export async function answer(request: Request): Promise<Response> {
  const routes = routesAt(new URL(request.url).pathname)
  const isPublic = routes.some(({ operation }) => operation.access === 'public')
  if (routes.length === 0) return problemAnswer(request, refuse('notFound'))
  if (request.method === 'OPTIONS') return optionsOf(routes, isPublic)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const route = routes.find(({ operation }) => operation.method === method)
  if (!route) {
    const headers = { allow: methodsOf(routes).join(', ') }
    return problemAnswer(request, refuse('methodNotAllowed'), { isPublic, headers })
  }
  try {
    return await answerTo(request, route)
  } catch (error) {
    return problemAnswer(request, failureOf(request, error), { isPublic: route.operation.access === 'public' })
  }
}

/** Pages of others may read what is public; what a program sends with a token, no page may (no cookie is ever read here). */
function optionsOf(routes: readonly Route[], isPublic: boolean): Response {
  const allow = methodsOf(routes).join(', ')
  const preflight = {
    ...openToPages,
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'If-None-Match, Accept-Language',
    'access-control-max-age': '86400',
  }
  return new Response(null, { status: 204, headers: { allow, ...(isPublic ? preflight : {}) } })
}

async function answerTo(request: Request, route: Route): Promise<Response> {
  const { operation } = route
  const isPublic = operation.access === 'public'
  const query = readQuery(operation.query, new URL(request.url).searchParams)
  if (!query.ok) return problemAnswer(request, query, { isPublic })
  const params = readStrictly('path', operation.params, route.params)
  // An address that no slug or id can be is an address of nothing.
  if (!params.ok) return problemAnswer(request, refuse('notFound'), { isPublic })
  const tooMany = isSearch(operation, query.value)
    ? await takePoint(limits.searchPerPrefix, prefixOfRequest(request))
    : null
  if (tooMany) return problemAnswer(request, tooMany, { isPublic })
  const asker = isPublic ? done(visitor) : await askerOf(request, route)
  if (!asker.ok) return refusedTo(visitor, request, asker)
  const sent = operation.body ? await readBody(request) : done(null)
  if (!sent.ok) return problemAnswer(request, sent)
  const body = operation.body ? readStrictly('body', operation.body, sent.value) : done(null)
  if (!body.ok) return problemAnswer(request, body)
  const key = readKey(request.headers.get('idempotency-key'))
  if (!key.ok) return problemAnswer(request, key)
  const asked = {
    actor: asker.value,
    params: params.value,
    query: query.value,
    body: body.value,
    sent: sent.value,
    key: key.value,
  }
  const result = await run(route, asked)
  if (!result.ok)
    return isPublic ? problemAnswer(request, result, { isPublic }) : refusedTo(asker.value, request, result)
  if (isPublic) return publicAnswer(request, JSON.stringify(result.value))
  return privateAnswer(result.value, operation.status, locationOf(operation, result.value))
}

function locationOf({ location }: Operation, value: unknown): Record<string, string> {
  if (!location) return {}
  const answer = Object(value)
  return { location: root + location.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(answer[name])) }
}

/** What somebody who looks after security wants to count is counted (lib/auth/security-log.ts). */
async function refusedTo(actor: Actor, request: Request, refusal: Refusal): Promise<Response> {
  await noteRefusal(actor, refusal.code)
  return problemAnswer(request, refusal)
}

function run({ id }: Route, asked: unknown): Promise<Result<unknown>> {
  // The schemas of this very operation have just read what is asked: the table pairs them with the handler.
  const handler = handlers[id] as (asked: Asked) => Promise<Result<unknown>>
  return handler(asked as Asked)
}

const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i

/** The program that asks: its token is known, in force and for this, and it does not ask too often. */
async function askerOf(request: Request, { operation }: Route): Promise<Result<TokenHolder>> {
  const header = request.headers.get('authorization')
  if (!header) return refuse('tokenMissing')
  const actor = await loadTokenHolder(header.match(bearer)?.[1] ?? '')
  if (!actor) return (await takePoint(limits.wrongTokenPerPrefix, prefixOfRequest(request))) ?? refuse('tokenInvalid')
  const tooMany = await takePoint(limits.apiPerToken, actor.tokenId)
  if (tooMany) return tooMany
  const { access } = operation
  return mayCall(actor, access) ? done(actor) : refuse('scopeNeeded', { params: { scope: access } })
}

/** The last address of X-Forwarded-For is the one our own proxy saw (lib/auth/browser.ts). */
function prefixOfRequest(request: Request): string {
  return prefixOf(request.headers.get('x-forwarded-for')?.split(',').at(-1) ?? '')
}

function failureOf(request: Request, error: unknown) {
  const requestId = request.headers.get('x-request-id')
  if (isPassing(error)) {
    log.warn({ err: error, requestId }, 'the API could not answer now')
    return refuse('unavailable')
  }
  log.error({ err: error, requestId }, 'the API failed')
  return refuse('failed')
}
