import { type Fault, problemOf, statusOf } from '@/lib/api/problem'
import { refusalSentence } from '@/lib/auth/form-action'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { preferredLocale } from '@/lib/i18n/preferred-locale'
import { etagOf, isKnown } from '@/lib/platform/etag.mjs'
import type { Refusal } from '@/lib/platform/result'

/** Everybody's, whatever page asks; what is somebody's is for programs, not for pages of others. */
export const openToPages = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Retry-After' }

/** The same for everybody, and asked again each time: others do not hear of changes. */
const asPublic = { ...openToPages, 'cache-control': 'public, max-age=0, must-revalidate' }

const asPrivate = { 'cache-control': 'private, no-store' }

const json = 'application/json; charset=utf-8'

export function privateAnswer(value: unknown, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { ...asPrivate, 'content-type': json, ...headers } })
}

/** With what the client has already: 304 and no body where it is the same. */
export function publicAnswer(request: Request, text: string, type = json): Response {
  const etag = etagOf(text)
  const headers = { ...asPublic, etag }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': type } })
}

export type Refused = Refusal & { errors?: Fault[] }

type About = { isPublic?: boolean; headers?: Record<string, string> }

export function problemAnswer(
  request: Request,
  refusal: Refused,
  { isPublic = false, headers = {} }: About = {},
): Response {
  const locale = localeOf(request)
  const problem = problemOf(refusal, {
    locale,
    detail: refusalSentence(refusal, locale),
    requestId: request.headers.get('x-request-id'),
    ...(refusal.errors?.length ? { errors: refusal.errors } : {}),
  })
  return new Response(JSON.stringify(problem), {
    status: statusOf(refusal.code),
    headers: {
      ...asPrivate,
      ...(isPublic ? openToPages : {}),
      'content-type': 'application/problem+json; charset=utf-8',
      ...headersOf(refusal),
      ...headers,
    },
  })
}

function headersOf({ code, params }: Refusal): Record<string, string> {
  switch (code) {
    case 'tooManyRequests':
      return { 'retry-after': String(params?.seconds ?? 60) }
    case 'unavailable':
      return { 'retry-after': '5' }
    case 'tokenMissing':
      return { 'www-authenticate': 'Bearer realm="vis-a-vis"' }
    case 'tokenInvalid':
      return { 'www-authenticate': 'Bearer realm="vis-a-vis", error="invalid_token"' }
    case 'scopeNeeded':
      return { 'www-authenticate': `Bearer realm="vis-a-vis", error="insufficient_scope", scope="${params?.scope}"` }
    default:
      return {}
  }
}

function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang')
  return isLocale(asked) ? asked : preferredLocale(request.headers.get('accept-language'))
}
