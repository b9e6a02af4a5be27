// @ts-check
// The cache behind public pages and their rows (docs/decisions: public pages). One per process, bounded; what makes an
// entry stale is heard from PostgreSQL (lib/platform/stamps.mjs) or read from the clock (a tag `until:MS`).
import { addHeaders, listedTags } from './page-headers.mjs'
import { isUsable, memory, nameOf } from './page-memory.mjs'
import { isBlind, stampTags } from './stamps.mjs'

/** @typedef {import('./page-memory.mjs').Value} Value */
/** @typedef {Extract<Value, { kind: 'APP_PAGE' }>} Page */

/** @param {Value} value @param {{ tags?: string[] }} context @returns {string[]} */
function tagsOf(value, context) {
  return [...listedTags(value), ...(context.tags ?? []), ...(value.kind === 'FETCH' ? tagsOfRows(value.data.body) : [])]
}

/** Rows say themselves what makes them stale (lib/platform/public-cache.ts). @param {string} body @returns {string[]} */
function tagsOfRows(body) {
  if (!body.startsWith('{"tags":[')) return []
  return JSON.parse(body.slice('{"tags":'.length, body.indexOf(']') + 1))
}

/** @param {readonly string[]} tags */
function earliestEnd(tags) {
  const ends = tags.filter((tag) => tag.startsWith('until:')).map((tag) => Number(tag.slice('until:'.length)))
  return Math.min(Number.POSITIVE_INFINITY, ...ends)
}

/** At most, in bytes: a character is two where any of its text is beyond Latin-1, as every ’ is. @param {Value} value */
function sizeOf(value) {
  switch (value.kind) {
    case 'APP_PAGE':
      return sizeOfPage(value) + 2000
    case 'APP_ROUTE':
      return value.body.length + 1000
    case 'FETCH':
      return 2 * value.data.body.length + 1000
    default:
      return 1000
  }
}

/** Its text, its bytes as they are sent, plain and packed (page-door.ts), and what the router fetches. @param {Page} page */
function sizeOfPage({ html, rscData, segmentData }) {
  const parts = [...(segmentData?.values() ?? [])]
  const fetched = parts.reduce((sum, part) => sum + part.length, rscData?.length ?? 0)
  return 2 * html.length + 2 * Buffer.byteLength(html) + fetched
}

/**
 * What says that something is not there, and rows too small to be worth it: whoever asks for a million things that do not
 * exist pushes nothing else out.
 * @param {Value} value
 */
function isSlight(value) {
  return value.kind === 'FETCH' ? value.data.body.length < 200 : 'status' in value && value.status === 404
}

/**
 * Next hands over whatever a file's route answered, also to who sent something to it: a refusal of theirs is nobody else's.
 * @param {Value} value
 */
function isRefusal(value) {
  return value.kind === 'APP_ROUTE' && value.status >= 400 && value.status !== 404
}

export default class CacheHandler {
  /** @param {string} key @param {{ kind?: string }} [_context] */
  async get(key, _context) {
    const name = nameOf(key)
    const { found, slight, misses } = memory()
    const now = Date.now()
    const entry = found.get(name) ?? slight.get(name)
    if (entry && isUsable(entry, now)) return { value: entry.value, lastModified: entry.begun }
    // The render begins now: a change from here on makes its result stale. Of several renders the first one counts.
    if (!misses.has(name)) misses.set(name, now)
    if (misses.size > 10_000) misses.clear()
    // -1: render it anew before answering, but keep it should that fail.
    return entry && entry.value.kind !== 'FETCH' && isBlind(now) ? { value: entry.value, lastModified: -1 } : null
  }

  /** @param {string} key @param {Value | null} value @param {{ tags?: string[] }} [context] */
  async set(key, value, context = {}) {
    const name = nameOf(key)
    const { found, slight, misses } = memory()
    const begun = misses.get(name)
    misses.delete(name)
    const known = found.get(name)
    if (known && known.value === value) {
      known.retriedAt = Date.now()
      return
    }
    if (value && isRefusal(value)) return
    if (value) addHeaders(value)
    // Whose beginning is not known may be stale already; what is kept meanwhile is judged by itself.
    if (!value || begun === undefined) return
    found.delete(name)
    slight.delete(name)
    const tags = tagsOf(value, context)
    const store = isSlight(value) ? slight : found
    store.set(name, { value, tags, begun, until: earliestEnd(tags) }, sizeOf(value))
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    stampTags([tags].flat())
  }

  resetRequestCache() {}
}
