// @ts-check
// What a process keeps of cached pages and rows: the most recently used, up to a number of bytes.

/**
 * @template Value
 * @typedef {{ value: Value, size: number }} Kept
 */

/** A map that forgets what was not asked for the longest when it grows too large. @template Value */
export class PageStore {
  /** @type {Map<string, Kept<Value>>} in the order of use, oldest first */
  #entries = new Map()
  #bytes = 0

  /** @param {number} limit in bytes */
  constructor(limit) {
    this.limit = limit
  }

  get bytes() {
    return this.#bytes
  }

  get count() {
    return this.#entries.size
  }

  /** @param {string} key @returns {Value | undefined} */
  get(key) {
    const kept = this.#entries.get(key)
    if (!kept) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, kept)
    return kept.value
  }

  /** What is larger than a tenth of all is not kept: it would push too much out. @param {string} key @param {Value} value @param {number} size */
  set(key, value, size) {
    this.delete(key)
    if (size > this.limit / 10) return
    this.#entries.set(key, { value, size })
    this.#bytes += size
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.limit) break
      this.delete(oldest)
    }
  }

  /** @param {string} key */
  delete(key) {
    this.#bytes -= this.#entries.get(key)?.size ?? 0
    this.#entries.delete(key)
  }
}
