import { publicInstance } from './speed-meetings'

export type Order = {
  /** What the planner says first: `progress`, or `busy`. */
  firstLine: Promise<string>
  /** Nobody waits any more. */
  leave: () => void
  /** Once it has begun: whether it is still at work. */
  isRunning: () => boolean
}

/** Longer than anybody measures: plans end because nobody waits for them. */
const ms = 600_000

/** Has a web process of the measured build (app/bench) plan an evening. */
export function orderPlan(url: string, instance: string): Order {
  const nobodyWaits = new AbortController()
  let isOver = false
  const lines = linesOf(url, instance, nobodyWaits.signal)
  const firstLine = lines.next().then(({ value = '' }) => value)
  void firstLine
    .then(async () => {
      for await (const line of lines) isOver ||= line !== 'progress'
    })
    .catch(() => undefined)
    .finally(() => {
      isOver = true
    })
  return { firstLine, leave: () => nobodyWaits.abort(), isRunning: () => !isOver }
}

async function* linesOf(url: string, instance: string, signal: AbortSignal): AsyncGenerator<string, undefined> {
  const body = JSON.stringify(publicInstance(instance))
  const { body: answer } = await fetch(`${url}/bench/plan.json?ms=${ms}`, { method: 'POST', body, signal })
  for await (const chunk of answer ?? []) yield* Buffer.from(chunk).toString().trim().split('\n')
}
