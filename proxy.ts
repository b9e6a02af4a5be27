import { type NextRequest, NextResponse } from 'next/server'
import { isLocale, localeOr } from '@/lib/i18n/locales'
import { preferredLocale } from '@/lib/i18n/preferred-locale'
import { contentSecurityPolicy } from '@/lib/platform/content-security.mjs'
import { isOwnOrigin } from '@/lib/platform/origin'
import { filteredList, needsNonce } from '@/lib/platform/public-pages'
import { requestIdFrom } from '@/lib/platform/request-id'

const isDevelopment = process.env.NODE_ENV === 'development'

/** Addresses, languages and nonces. Nothing here decides what somebody may see: that is asked where it is read. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const refused = refusalOf(request)
  if (refused) return new NextResponse(null, refused)
  if (lacksLocale(pathname)) return toLocale(request)
  const id = requestIdFrom(request.headers.get('x-request-id'))
  const headers = new Headers(request.headers)
  headers.set('x-request-id', id)
  // Only our own word may become a nonce.
  headers.delete('content-security-policy')
  const sibling = filteredList(pathname, search)
  const policy = needsNonce(sibling ?? pathname) || isDevelopment ? policyWithNonce() : null
  if (policy) headers.set('content-security-policy', policy)
  const response = sibling
    ? NextResponse.rewrite(new URL(`${sibling}${search}`, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', id)
  if (policy) response.headers.set('content-security-policy', policy)
  // What a browser keeps of somebody's pages, for its "back" button too, ends with their session.
  if (request.method === 'POST' && pathname.endsWith('/sign-in/out'))
    response.headers.set('clear-site-data', '"cache", "storage"')
  return response
}

/**
 * What no page of ours asks: a NUL, which no column can hold; a method that pages do not have; a form that another site sends,
 * which Next refuses too, as if it were a fault of its own.
 */
function refusalOf(request: NextRequest): ResponseInit | null {
  const { pathname, search } = request.nextUrl
  if (/%00/.test(pathname + search)) return { status: 400 }
  // Programs say what they like to the door of the API, which reads no cookie and refuses in its own words.
  if (pathname.startsWith('/api/v1/')) return null
  const { method } = request
  if (!pathname.startsWith('/api/') && !['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method))
    return { status: 405, headers: { allow: 'GET, HEAD, POST' } }
  const isForeign = method === 'POST' && request.headers.has('origin') && !isOwnOrigin(request)
  return isForeign ? { status: 403 } : null
}

function policyWithNonce(): string {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  return contentSecurityPolicy({ scripts: [`'nonce-${nonce}'`], forms: providerOrigin(), isDevelopment })
}

/** Without JavaScript the form of the sign-in page is redirected to the identity provider, where there is one. */
function providerOrigin(): string[] {
  const issuer = process.env.OIDC_ISSUER
  return issuer && URL.canParse(issuer) ? [new URL(issuer).origin] : []
}

/** Pages live under their language; files, the API and the local mailbox do not. */
function lacksLocale(pathname: string): boolean {
  const [, first = ''] = pathname.split('/')
  return !isLocale(first) && !['api', 'dev', '_next'].includes(first) && !pathname.includes('.')
}

function toLocale(request: NextRequest): NextResponse {
  const wanted = preferredLocale(request.headers.get('accept-language'))
  const locale = localeOr(request.cookies.get('locale')?.value, wanted)
  const url = new URL(request.url)
  url.pathname = `/${locale}${url.pathname}`.replace(/\/$/, '')
  return NextResponse.redirect(url, {
    status: 307,
    headers: { 'cache-control': 'private, no-store', vary: 'cookie, accept-language' },
  })
}

export const config = { matcher: '/((?!_next/static|_next/image).*)' }
