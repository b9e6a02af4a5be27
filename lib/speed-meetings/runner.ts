import { Worker } from 'node:worker_threads'
import { plannerText } from '@/lib/generated/planner-text'
import type { Budget } from './planner'
import type { Instance } from './schema'
import type { FromThread, Planned, ToThread } from './thread-messages'

export type Order = {
  instance: Instance
  budget: Budget
  seed: number
  /** Aborted when nobody waits for the plan any more: the thread ends where it is. */
  signal?: AbortSignal
  onProgress?: (progress: Extract<FromThread, { kind: 'progress' }>) => void
}

type Outcome = Planned | { kind: 'busy' } | { kind: 'cancelled' }

export type Run = {
  outcome: Promise<Outcome>
  /** Ends the search; the outcome is the best plan so far. */
  finish: () => void
}

/** Plans that may wait behind the one that is being made. */
const longestQueue = 8

type Queue = { running: boolean; waiting: ((hasTurn: boolean) => void)[] }

// Next loads a module once per layer; there is one queue per process all the same.
const queueKey: unique symbol = Symbol.for('vis-a-vis.speed-meetings.queue')
// A cast, because what a process holds under a symbol is nobody's type.
const holder = globalThis as { [queueKey]?: Queue }
const queue = () => (holder[queueKey] ??= { running: false, waiting: [] })

/** Makes a plan in a thread of its own, one at a time. */
export function runPlanner(order: Order): Run {
  const stop = new SharedArrayBuffer(4)
  const finish = () => void Atomics.store(new Int32Array(stop), 0, 1)
  if (queue().waiting.length >= longestQueue) return { outcome: Promise.resolve({ kind: 'busy' }), finish }
  return { outcome: inTurn(order, stop), finish }
}

async function inTurn(order: Order, stop: SharedArrayBuffer): Promise<Outcome> {
  if (queue().running && !(await getsTurn(order))) return { kind: 'cancelled' }
  queue().running = true
  try {
    return order.signal?.aborted ? { kind: 'cancelled' } : await inThread(order, stop)
  } finally {
    const next = queue().waiting.shift()
    if (next) next(true)
    else queue().running = false
  }
}

/** False when nobody waits any more before the plans ahead are made: the place in the queue is another's then. */
function getsTurn({ signal }: Order): Promise<boolean> {
  const { waiting } = queue()
  return new Promise((answer) => {
    const leave = () => {
      const place = waiting.indexOf(goes)
      if (place >= 0) waiting.splice(place, 1)
      answer(false)
    }
    const goes = (hasTurn: boolean) => {
      signal?.removeEventListener('abort', leave)
      answer(hasTurn)
    }
    waiting.push(goes)
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
  })
}

function inThread({ instance, budget, seed, signal, onProgress }: Order, stop: SharedArrayBuffer): Promise<Outcome> {
  const thread = new Worker(plannerText, {
    eval: true,
    workerData: { instance, budget, seed, stop } satisfies ToThread,
    // Objects that take more than this end the thread, not the server; typed arrays do not count, `excesses` bounds them.
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const cancel = () => resolve({ kind: 'cancelled' })
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'progress') onProgress?.(message)
    else resolve(message)
  })
  thread.once('error', reject)
  thread.once('exit', (code) => reject(new Error(`the planner's thread ended with ${code}`)))
  signal?.addEventListener('abort', cancel, { once: true })
  return promise.finally(() => {
    signal?.removeEventListener('abort', cancel)
    return thread.terminate()
  })
}
