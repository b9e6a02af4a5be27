// @ts-check
import { contentSecurityPolicy, inlineScriptSources } from './content-security.mjs'

/** @typedef {import('next/dist/server/response-cache').IncrementalCacheValue} Value */

/** A mark for the last door, which takes it away: this 404 is a whole page (last-door.ts). */
export const wholePageHeader = 'x-whole-page'

/** What Next says a page or an answer was made of. @param {Value} value @returns {string[]} */
export function listedTags(value) {
  const listed = 'headers' in value ? value.headers?.['x-next-cache-tags'] : undefined
  return typeof listed === 'string' ? listed.split(',') : []
}

/**
 * Next sends these headers with a cached page, on the first request and on all others. Others may keep the page too, and
 * ask us each time whether it is still the same: they do not hear of changes.
 * @param {Value} value
 */
export function addHeaders(value) {
  if (value.kind !== 'APP_PAGE') return
  value.headers ??= {}
  value.headers['cache-control'] = 'public, max-age=0, must-revalidate'
  // The type of a page's HTML is a RenderResult before it is cached, a string here.
  const html = /** @type {unknown} */ (value.html)
  value.headers['content-security-policy'] = contentSecurityPolicy({ scripts: inlineScriptSources(String(html)) })
  if (!listedTags(value).includes('status:404')) return
  value.status = 404
  value.headers[wholePageHeader] = '1'
}
