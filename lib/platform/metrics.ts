import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

function open() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'visavis_http_answer_seconds',
    help: 'From the request to the end of its answer, by class of status. No address: it may name somebody.',
    labelNames: ['status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return { registry, answers }
}

// Next puts the start and the routes into different bundles; they count into one registry all the same.
const kept: typeof globalThis & { visavisMetrics?: ReturnType<typeof open> } = globalThis

const metrics = () => (kept.visavisMetrics ??= open())

/** What this process says of itself, in the text format of Prometheus. */
export const processMetrics = (): Promise<string> => metrics().registry.metrics()

/** Counts every answer of this process from now on. Called once, at start. */
export function countAnswers(): void {
  const begun = new WeakMap<IncomingMessage, number>()
  // The messages of these two channels, as Node documents them.
  subscribe('http.server.request.start', (message) => {
    begun.set((message as { request: IncomingMessage }).request, performance.now())
  })
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const start = begun.get(request)
    if (start === undefined) return
    const status = `${Math.floor(response.statusCode / 100)}xx`
    metrics().answers.observe({ status }, (performance.now() - start) / 1000)
  })
}
