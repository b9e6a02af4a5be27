import { type Asked, isSearch, mayCall, type Operation } from '@/lib/api/operation'
import { methodsOf, type Route, root, routesAt } from '@/lib/api/routing'
import { readKey, readQuery, readStrictly } from '@/lib/api/strict-input'
import { type Actor, type TokenHolder, visitor } from '@/lib/auth/actor'
import { loadTokenHolder } from '@/lib/auth/api-tokens.queries'
import { limits, prefixOf } from '@/lib/auth/limit'
import { takePoint } from '@/lib/auth/limits.commands'
import { isDenial, noteRefusal, noteUnknownField } from '@/lib/auth/security-log'
import { log } from '@/lib/platform/log'
import { done, type Refusal, type Result, refuse } from '@/lib/platform/result'
import { isPassing } from '@/lib/platform/unavailable'
import { openToPages, privateAnswer, problemAnswer, publicAnswer, type Refused } from './answers'
import { readBody } from './asked'
import { handlers } from './handlers'

/** Every request of the API: find the call, ask who asks, read strictly, hand over, answer. */
export async function answer(request: Request): Promise<Response> {
  const routes = routesAt(new URL(request.url).pathname)
  const isPublic = routes.some(({ operation }) => operation.access === 'public')
  if (routes.length === 0) return problemAnswer(request, refuse('notFound'))
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const route = routes.find(({ operation }) => operation.method === method)
  if (!route) return answerOther(request, methodsOf(routes), isPublic)
  try {
    return await answerTo(request, route)
  } catch (error) {
    return problemAnswer(request, failureOf(request, error), { isPublic: route.operation.access === 'public' })
  }
}

/**
 * To OPTIONS, and to a method that an address does not have. Pages of others may read what is public; what a program sends
 * with a token, no page may (no cookie is ever read here).
 */
export function answerOther(request: Request, methods: readonly string[], isPublic: boolean): Response {
  const allow = methods.join(', ')
  if (request.method !== 'OPTIONS')
    return problemAnswer(request, refuse('methodNotAllowed'), { isPublic, headers: { allow } })
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
  const refused = (refusal: Refused, to: Actor = visitor) => refusedTo(to, request, refusal, { isPublic })
  const query = readQuery(operation.query, new URL(request.url).searchParams)
  if (!query.ok) return refused(query)
  const params = readStrictly('path', operation.params, route.params)
  // An address that no slug or id can be is an address of nothing.
  if (!params.ok) return refused(refuse('notFound'))
  const tooMany = isSearch(operation, query.value)
    ? await takePoint(limits.searchPerPrefix, prefixOfRequest(request))
    : null
  if (tooMany) return refused(tooMany)
  const asker = isPublic ? done(visitor) : await askerOf(request)
  if (!asker.ok) return refused(asker)
  const actor = asker.value
  const withheld = actor.kind === 'token' ? await refusalOfCall(actor, operation) : null
  if (withheld) return refused(withheld, actor)
  const sent = operation.body ? await readBody(request) : done(null)
  if (!sent.ok) return refused(sent, actor)
  const body = operation.body ? readStrictly('body', operation.body, sent.value) : done(null)
  if (!body.ok) return refused(body, actor)
  const key = readKey(request.headers.get('idempotency-key'))
  if (!key.ok) return refused(key, actor)
  const asked = { actor, params: params.value, query: query.value, body: body.value, sent: sent.value, key: key.value }
  const result = await run(route, asked)
  if (!result.ok) return refused(result, actor)
  if (isPublic) return publicAnswer(request, JSON.stringify(result.value))
  return privateAnswer(result.value, operation.status, locationOf(operation, result.value))
}

function locationOf({ location }: Operation, value: unknown): Record<string, string> {
  if (!location) return {}
  const answer = Object(value)
  return { location: root + location.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(answer[name])) }
}

/** The one way out of a refusal: what somebody who looks after security wants to count is counted (lib/auth/security-log.ts). */
async function refusedTo(actor: Actor, request: Request, refusal: Refused, about: { isPublic: boolean }) {
  // Who does not find what everybody may read was denied nothing.
  if (!about.isPublic || !isDenial(refusal.code)) await noteRefusal(actor, refusal.code)
  if (refusal.errors?.some(({ at, code }) => at.startsWith('body.') && code === 'unknown')) await noteUnknownField()
  return problemAnswer(request, refusal, about)
}

function run({ id }: Route, asked: unknown): Promise<Result<unknown>> {
  // The schemas of this very operation have just read what is asked: the table pairs them with the handler.
  const handler = handlers[id] as (asked: Asked) => Promise<Result<unknown>>
  return handler(asked as Asked)
}

const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i

/** The program that asks, by a token that is known and in force. */
async function askerOf(request: Request): Promise<Result<TokenHolder>> {
  const header = request.headers.get('authorization')
  if (!header) return refuse('tokenMissing')
  const actor = await loadTokenHolder(header.match(bearer)?.[1] ?? '')
  if (actor) return done(actor)
  return (await takePoint(limits.wrongTokenPerPrefix, prefixOfRequest(request))) ?? refuse('tokenInvalid')
}

/** Null where its token is for this call, and it does not ask too often. */
async function refusalOfCall(actor: TokenHolder, { access }: Operation): Promise<Refusal | null> {
  const tooMany = await takePoint(limits.apiPerToken, actor.tokenId)
  if (tooMany) return tooMany
  return mayCall(actor, access) ? null : refuse('scopeNeeded', { params: { scope: access } })
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
