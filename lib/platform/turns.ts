import { isPassing } from './unavailable'

/** Nobody's fault and soon over: whoever asked may ask again (unavailable.ts). */
export class NoTurn extends Error {
  readonly code = 'noTurn'

  constructor() {
    super('No turn at the database came in time')
  }
}

type Limits = {
  /** So many work at once. */
  places: number
  /** So many of them for the same thing: who would only wait before its lock waits here, where no place is taken. */
  placesAtOneThing: number
  /** How long anybody waits at most. */
  patienceMs: number
  /** A fault that took so long to come, while nobody else got done, is one that those who wait would meet as well. */
  standstillMs: number
  /** A fault that had no effect, and that luck may spare the next try: repeated where others got done meanwhile. */
  isBadLuck: (error: unknown) => boolean
  /** Whether others get done, be it in other processes, with the thing before which somebody met this fault. */
  movesElsewhere: (thing: string, error: unknown) => Promise<boolean>
}

type Waiting = { thing: string; enter: () => void; goAway: () => void; patience: NodeJS.Timeout }

/** What is known of a thing while somebody works on it or waits for it. */
type Busy = { working: number; movedAt: number }

const anything = ''

/**
 * A line before something scarce, served in the order of arrival. However many come at once, they wait as long as the line
 * moves; when it stands still before the thing they want, all who want it are told so together, and not one after the other.
 * @throws NoTurn
 */
export function turns({ places, placesAtOneThing, patienceMs, standstillMs, isBadLuck, movesElsewhere }: Limits) {
  const line = new Set<Waiting>()
  const busy = new Map<string, Busy>()
  let free = places

  const isFull = (thing: string) => thing !== anything && (busy.get(thing)?.working ?? 0) >= placesAtOneThing

  function enter(thing: string): void {
    const known = busy.get(thing) ?? { working: 0, movedAt: Number.NEGATIVE_INFINITY }
    busy.set(thing, { ...known, working: known.working + 1 })
    free -= 1
  }

  function wait(thing: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const goAway = () => {
        clearTimeout(waiting.patience)
        line.delete(waiting)
        reject(new NoTurn())
      }
      const waiting: Waiting = { thing, enter: resolve, goAway, patience: setTimeout(() => goAway(), patienceMs) }
      line.add(waiting)
    })
  }

  /** The place goes to the next in person, so that nobody who has just come takes it. */
  function leave(thing: string): void {
    const known = busy.get(thing)
    if (known) known.working -= 1
    free += 1
    for (const next of line) {
      if (free === 0) break
      if (isFull(next.thing)) continue
      line.delete(next)
      clearTimeout(next.patience)
      enter(next.thing)
      next.enter()
    }
    if (known?.working === 0) busy.delete(thing)
  }

  function moved(thing: string): void {
    const known = busy.get(thing)
    if (known) known.movedAt = performance.now()
  }

  const hasMovedHere = (thing: string, since: number) => (busy.get(thing)?.movedAt ?? 0) >= since

  const hasMoved = async (thing: string, since: number, error: unknown) =>
    hasMovedHere(thing, since) || (await movesElsewhere(thing, error)) || hasMovedHere(thing, since)

  /** Whether to try again after a fault of the moment. Where the line stands still, all who wait for the same are told. */
  async function goesOn(thing: string, beganAt: number, until: number, error: unknown): Promise<boolean> {
    const stood = performance.now() - beganAt
    if (await hasMoved(thing, beganAt, error)) return isBadLuck(error) && performance.now() < until
    if (stood >= standstillMs) {
      for (const waiting of [...line]) if (waiting.thing === thing) waiting.goAway()
    }
    return false
  }

  /** @param thing what the work will lock first, where that is known */
  return async function inTurn<Value>(work: () => Promise<Value>, thing = anything): Promise<Value> {
    const until = performance.now() + patienceMs
    if (free > 0 && !isFull(thing)) enter(thing)
    else await wait(thing)
    try {
      for (;;) {
        const beganAt = performance.now()
        try {
          const value = await work()
          moved(thing)
          return value
        } catch (error) {
          // A refusal is an answer; a fault of the moment is not.
          if (!isPassing(error)) moved(thing)
          if (!isPassing(error) || !(await goesOn(thing, beganAt, until, error))) throw error
        }
      }
    } finally {
      leave(thing)
    }
  }
}
