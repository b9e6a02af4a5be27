import 'server-only'
import { randomUUID } from 'node:crypto'
import { doorbellChannel } from '@/lib/platform/freshness'
import { listen } from '@/lib/platform/listen'
import { log } from '@/lib/platform/log'
import { tracer } from '@/lib/platform/traces'
import { beat, forget, type JobPulse } from './commands'
import type { Job } from './job'

export type Worker = { stop: () => Promise<void> }

/** One job never runs twice at once in a process; a bell during a run means one run more. */
function runner(job: Job) {
  let running: Promise<void> | null = null
  let again = false
  let endedAt = performance.now()
  const once = async () => {
    do {
      again = false
      try {
        await tracer.startActiveSpan(`job ${job.name}`, (span) => job.run().finally(() => span.end()))
        endedAt = performance.now()
      } catch (error) {
        log.error({ err: error, job: job.name }, 'job failed, the next sweep tries again')
      }
    } while (again)
  }
  return {
    run() {
      if (running) again = true
      else running = once().finally(() => (running = null))
    },
    settled: () => running ?? Promise.resolve(),
    pulse: (): JobPulse => ({
      everySeconds: job.everySeconds,
      idleSeconds: Math.round((performance.now() - endedAt) / 1000),
    }),
  }
}

/**
 * Runs jobs when the doorbell rings (NOTIFY) and at their own pace. The doorbell is only a wish to be quick:
 * without it, sweeps find the same rows.
 */
export function startWorker(jobs: Job[], connectionString: string): Worker {
  const id = randomUUID()
  const runners = new Map(jobs.map((job) => [job.name, runner(job)]))
  const timers = jobs.map((job) => setInterval(() => runners.get(job.name)?.run(), job.everySeconds * 1000))
  const sayIRun = () => {
    const pulses = [...runners].map(([name, each]) => [name, each.pulse()] as const)
    void beat(id, Object.fromEntries(pulses)).catch(ignoreWhileDown)
  }
  timers.push(setInterval(sayIRun, 15_000))
  sayIRun()
  for (const each of runners.values()) each.run()
  const bell = listen(connectionString, { channel: doorbellChannel, onMessage: (name) => runners.get(name)?.run() })
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await bell.close()
      await Promise.all([...runners.values()].map((each) => each.settled()))
      await forget(id).catch(ignoreWhileDown)
    },
  }
}

/** The database may be away for a moment; the worker stays and goes on when it is back. */
function ignoreWhileDown(error: unknown): void {
  log.warn({ err: error }, 'no database for the heartbeat')
}
