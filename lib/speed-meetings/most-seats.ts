/** People alike, and the tables that would take them. */
export type Kind = { people: number[]; tables: number[] }

export function kindsOf<Key>(
  people: readonly number[],
  keyOf: (i: number) => Key,
  tablesFor: (i: number) => number[],
): Kind[] {
  const kinds = new Map<Key, Kind>()
  for (const i of people) {
    const key = keyOf(i)
    const known = kinds.get(key)
    if (known) known.people.push(i)
    else kinds.set(key, { people: [i], tables: tablesFor(i) })
  }
  return [...kinds.values()]
}

/** How many can be seated at once, and the kinds that are together more people than the seats they follow. */
export function seatMost(kinds: readonly Kind[], seats: readonly number[]): { seated: number; short: Kind[] } {
  return new Flow(kinds, seats).largest()
}

/**
 * A largest flow from kinds of people to tables along shortest augmenting paths (Edmonds and Karp, Theoretical improvements in
 * algorithmic efficiency for network flow problems, 1972). Whatever a search in vain has reached stays full, so later ones
 * leave it out; those kinds break Hall's condition (On Representatives of Subsets, 1935).
 */
class Flow {
  /** How many of each kind sit at each table. */
  private readonly sitting: Map<number, number>[]
  private readonly free: number[]
  private readonly exhausted: Uint8Array

  constructor(
    private readonly kinds: readonly Kind[],
    seats: readonly number[],
  ) {
    this.sitting = seats.map(() => new Map())
    this.free = [...seats]
    this.exhausted = new Uint8Array(seats.length)
  }

  largest(): { seated: number; short: Kind[] } {
    const short = new Set<number>()
    let seated = 0
    for (const [kind, { people }] of this.kinds.entries()) {
      const placed = this.place(kind, people.length)
      seated += placed
      if (placed < people.length) short.add(kind)
    }
    for (const [table, there] of this.sitting.entries()) {
      if (this.exhausted[table]) for (const kind of there.keys()) short.add(kind)
    }
    return { seated, short: [...short].flatMap((kind) => this.kinds[kind] ?? []) }
  }

  private place(kind: number, count: number): number {
    let placed = 0
    while (placed < count) {
      const pushed = this.push(kind, count - placed)
      if (pushed === 0) break
      placed += pushed
    }
    return placed
  }

  /** Seats some of a kind where others make room down to a free seat; 0 if that leads nowhere. */
  private push(kind: number, count: number): number {
    // A table is reached by a kind, a kind by a table that it would leave.
    const reachedBy = new Map<number, number>()
    const leaves = new Map([[kind, -1]])
    for (const mover of leaves.keys()) {
      for (const table of this.kinds[mover]?.tables ?? []) {
        if (this.exhausted[table] || reachedBy.has(table)) continue
        reachedBy.set(table, mover)
        if ((this.free[table] ?? 0) > 0) return this.shift(table, reachedBy, leaves, count)
        for (const [other, there] of this.sitting[table] ?? []) {
          if (there > 0 && !leaves.has(other)) leaves.set(other, table)
        }
      }
    }
    for (const table of reachedBy.keys()) this.exhausted[table] = 1
    return 0
  }

  private shift(last: number, reachedBy: Map<number, number>, leaves: Map<number, number>, count: number): number {
    const steps: { mover: number; from: number; to: number }[] = []
    for (let to = last; to >= 0; ) {
      const mover = reachedBy.get(to) ?? -1
      const from = leaves.get(mover) ?? -1
      steps.push({ mover, from, to })
      to = from
    }
    const room = steps.map(({ mover, from }) => (from < 0 ? count : (this.sitting[from]?.get(mover) ?? 0)))
    const pushed = Math.min(this.free[last] ?? 0, ...room)
    for (const { mover, from, to } of steps) {
      this.add(to, mover, pushed)
      if (from >= 0) this.add(from, mover, -pushed)
    }
    this.free[last] = (this.free[last] ?? 0) - pushed
    return pushed
  }

  private add(table: number, kind: number, count: number): void {
    const there = this.sitting[table]
    const now = (there?.get(kind) ?? 0) + count
    if (now > 0) there?.set(kind, now)
    else there?.delete(kind)
  }
}
