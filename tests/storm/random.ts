/** Numbers that are the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export type Random = {
  /** In [0, 1). */
  next: () => number
  below: (limit: number) => number
  /** Undefined only of an empty list. */
  pick: <Item>(items: readonly Item[]) => Item | undefined
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, pick: (items) => items[below(items.length)] }
}
