// @ts-check
// What this process keeps of public pages and their rows, and whether it may still be shown. On globalThis: Next loads the
// cache handler as it is, while the start of the process is bundled; both mean the same pages.
import { PageStore } from './page-store.mjs'
import { isStale } from './stamps.mjs'

/**
 * @typedef {import('next/dist/server/response-cache').IncrementalCacheValue} Value
 * @typedef {object} Entry
 * @property {Value} value
 * @property {string[]} tags
 * @property {number} begun when its render began, in ms
 * @property {number} until from when on it says something untrue
 * @property {number} [retriedAt] when a render that should have replaced it failed
 * @property {import('./page-door').Answer | null} [answer] as it is sent; null for what is Next's to send
 * @typedef {{ found: PageStore<Entry>, slight: PageStore<Entry>, misses: Map<string, number> }} Memory
 */

const megabyte = 1024 * 1024

/** Several changes within a second are one refresh: a page this young is shown though a tag of it was stamped. */
const youth = 1000

/** After a render that failed while the database was away, the old page is shown for so long before the next try. */
const pause = 3000

/** @type {typeof globalThis & { visavisPages?: Memory }} */
const kept = globalThis

/** @returns {Memory} */
export function memory() {
  kept.visavisPages ??= {
    found: new PageStore(64 * megabyte),
    slight: new PageStore(4 * megabyte),
    misses: new Map(),
  }
  return kept.visavisPages
}

/** Next names an answer by a hash of its route and by its path; a path has one route. @param {string} key */
export function nameOf(key) {
  return key.replace(/^\/route-cache\/APP_PAGE\/[^/]*\/\$/, 'page ')
}

/** The page kept for a path, while it may be shown. @param {string} path @param {number} [now] */
export function keptPage(path, now = Date.now()) {
  const entry = memory().found.get(`page ${path}`)
  return entry && isUsable(entry, now) ? entry : null
}

/** @param {Entry} entry @param {number} now */
export function isUsable(entry, now) {
  if (entry.retriedAt !== undefined && now - entry.retriedAt < pause) return true
  if (now >= entry.until) return false
  if (!isStale(entry.tags, entry.begun, now)) return true
  const isPage = entry.value.kind === 'APP_PAGE' && entry.value.status !== 404
  return isPage && now - entry.begun < youth
}
