// @ts-check
// Which tags of cached pages are stale, since when. Plain JavaScript: Next loads the cache handler as it is, while
// instrumentation is bundled; both meet on globalThis.

/**
 * @typedef {object} Stamps
 * @property {Map<string, number>} tags the last change of each tag, in ms
 * @property {number} everything all that was begun at or before this moment is stale
 * @property {number | null} heardAt when the database was last heard; null where nobody listens (builds, tests)
 */

// A change may take five seconds to be seen. When the database is silent, we wait for `patience`, and from then on
// nothing rendered more than `trust` ago is shown.
const patience = 2500
const trust = 2000

/** More tags than this are forgotten together, with all that was rendered before. */
const mostTags = 20_000

/** @type {typeof globalThis & { visavisStamps?: Stamps }} */
const kept = globalThis

/** @returns {Stamps} */
function stamps() {
  kept.visavisStamps ??= { tags: new Map(), everything: 0, heardAt: null }
  return kept.visavisStamps
}

/**
 * These things have changed.
 * @param {readonly string[]} tags
 * @param {number} [now]
 */
export function stampTags(tags, now = Date.now()) {
  const state = stamps()
  for (const tag of tags) state.tags.set(tag, now)
  if (state.tags.size > mostTags) stampEverything(now)
}

/** Anything may have changed. @param {number} [now] */
export function stampEverything(now = Date.now()) {
  const state = stamps()
  state.everything = now
  state.tags.clear()
}

/** The database was heard: whatever it had to tell until now has arrived. @param {number} [now] */
export function hear(now = Date.now()) {
  stamps().heardAt = now
}

/** Whether the database has been silent for so long that changes may have been missed. @param {number} [now] */
export function isBlind(now = Date.now()) {
  const { heardAt } = stamps()
  return heardAt !== null && now - heardAt >= patience
}

/**
 * Whether something begun at `begun` may show what has changed since. A change in the very millisecond counts.
 * @param {Iterable<string>} tags
 * @param {number} begun
 * @param {number} [now]
 */
export function isStale(tags, begun, now = Date.now()) {
  const state = stamps()
  if (state.everything >= begun) return true
  if (isBlind(now) && now - begun >= trust) return true
  for (const tag of tags) {
    if ((state.tags.get(tag) ?? 0) >= begun) return true
  }
  return false
}
