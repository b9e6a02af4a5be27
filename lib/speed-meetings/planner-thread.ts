import { getPriority, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { planOf } from './plan'
import { betterPlans } from './planner'
import { formulate } from './problem'
import type { FromThread, ToThread } from './thread-messages'

// What runs in the thread. It is bundled into one text (scripts/lib/planner-text.mjs), because a file that a bundler moves
// cannot be found again by its path.

// Requests first: where cores are few, this thread takes what they leave. On Linux "this process" means the thread that asks;
// elsewhere it would be the server as a whole.
if (process.platform === 'linux') setPriority(0, Math.min(getPriority() + 10, 19))

// What `runner.ts` starts the thread with.
const { instance, budget, seed, stop } = workerData as ToThread
const flag = new Int32Array(stop)
const say = (message: FromThread) => parentPort?.postMessage(message)

const problem = formulate(instance)
const signal = {
  get aborted() {
    return Atomics.load(flag, 0) === 1
  },
}
const plans = betterPlans(problem, { budget, seed, signal })
let next = plans.next()
for (; !next.done; next = plans.next()) {
  const { best, moves, share } = next.value
  if (next.value.isNew) say({ kind: 'progress', score: best.score, moves, share })
}
const { seats, score, moves } = next.value
say({ kind: 'planned', plan: planOf(problem, seats, instance.name), score, moves })
