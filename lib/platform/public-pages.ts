import { locales } from '@/lib/i18n/locales'

const language = `/(?:${locales.join('|')})`

/** Pages that are the same for everybody and are kept (lib/platform/cache-handler.mjs); all others are made per request. */
const cached = [
  '',
  '/calls',
  '/calls/[^/]+',
  '/encounters',
  '/encounters/[^/]+',
  '/communes',
  '/communes/[^/]+/[^/]+',
  '/legal',
  '/privacy',
  '/accessibility',
  '/help',
  '/developers',
].map((path) => new RegExp(`^${language}${path}$`))

export function isCachedPage(pathname: string): boolean {
  return cached.some((pattern) => pattern.test(pathname))
}

/** Documents made per request carry a nonce; the API, files and letters of the local mailbox say their own policy. */
export function needsNonce(pathname: string): boolean {
  // A file ends in a short extension; the token of a signed link has a point in it too, and opens a document.
  const isAnswer = /^\/api\/|^\/dev\/mailbox\/.|\.\w{1,11}$/.test(pathname)
  return !isAnswer && !isCachedPage(pathname)
}

const list = new RegExp(`^(${language})/(calls|encounters|communes)$`)

/**
 * A cached page cannot read its search parameters: a list with filters is a sibling that can, behind the same address.
 * Null where nothing is filtered.
 */
export function filteredList(pathname: string, search: string): string | null {
  const [, locale, name] = search.length > 1 ? (list.exec(pathname) ?? []) : []
  return locale && name ? `${locale}/search/${name}` : null
}
