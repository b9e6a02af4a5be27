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
  /** How long anybody waits at most. */
  patienceMs: number
  /** A fault that took so long to come, while nobody else got done, is one that those who wait would meet as well. */
  standstillMs: number
}

type Waiting = { enter: () => void; goAway: () => void; patience: NodeJS.Timeout }

/**
 * A line before something scarce, served in the order of arrival. However many come at once, they wait as long as the line
 * moves; when it stands still, all who wait are told so together, and not one after the other.
 * @throws NoTurn
 */
export function turns({ places, patienceMs, standstillMs }: Limits) {
  const line = new Set<Waiting>()
  let free = places
  let movedAt = Number.NEGATIVE_INFINITY

  function wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const goAway = () => {
        clearTimeout(waiting.patience)
        line.delete(waiting)
        reject(new NoTurn())
      }
      const waiting: Waiting = { enter: resolve, goAway, patience: setTimeout(() => goAway(), patienceMs) }
      line.add(waiting)
    })
  }

  /** The place goes to the next in person, so that nobody who has just come takes it. */
  function leave(): void {
    const [next] = line
    if (!next) {
      free += 1
      return
    }
    line.delete(next)
    clearTimeout(next.patience)
    next.enter()
  }

  return async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    if (free > 0) free -= 1
    else await wait()
    const beganAt = performance.now()
    try {
      const value = await work()
      movedAt = performance.now()
      return value
    } catch (error) {
      // A refusal is an answer; a fault of the moment is not.
      if (!isPassing(error)) movedAt = performance.now()
      else if (movedAt < beganAt && performance.now() - beganAt >= standstillMs) {
        for (const waiting of [...line]) waiting.goAway()
      }
      throw error
    } finally {
      leave()
    }
  }
}
