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

type Queue = { running: boolean; waiting: (() => void)[] }

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
  const { running, waiting } = queue()
  if (running) await new Promise<void>((go) => waiting.push(go))
  queue().running = true
  try {
    return order.signal?.aborted ? { kind: 'cancelled' } : await inThread(order, stop)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else queue().running = false
  }
}

function inThread({ instance, budget, seed, signal, onProgress }: Order, stop: SharedArrayBuffer): Promise<Outcome> {
  const thread = new Worker(plannerText, {
    eval: true,
    workerData: { instance, budget, seed, stop } satisfies ToThread,
    // An evening of 3,000 people takes a fifth of this; what takes more is ended, not the server.
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const outcome = new Promise<Outcome>((resolve, reject) => {
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'progress') onProgress?.(message)
      else resolve(message)
    })
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the planner's thread ended with ${code}`)))
    signal?.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true })
  })
  return outcome.finally(() => thread.terminate())
}
