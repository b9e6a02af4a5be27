import { SpanStatusCode } from '@opentelemetry/api'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node'
import { beforeEach, expect, it } from 'vitest'
import { traceInto, tracer } from '@/lib/platform/traces'

const exporter = new InMemorySpanExporter()
// One per process: what comes second is not asked.
const { flush } = await traceInto(exporter)

beforeEach(() => exporter.reset())

it('traces routes and how long they took, never the address, which may be a signed link', async () => {
  const address = '/fr/r/CANARY-TOKEN?q=CANARY'
  const request = { 'http.method': 'GET', 'http.target': address, 'next.span_name': `GET ${address}` }
  tracer.startSpan(`GET ${address}`, { attributes: { ...request, 'next.route': '/[locale]/r/[token]' } }).end()
  tracer.startSpan(`GET ${address}`, { attributes: request }).end()
  tracer.startSpan('job mail').end()
  await flush()
  const seen = exporter.getFinishedSpans().map(({ name, attributes }) => ({ name, attributes }))
  expect(seen).toEqual([
    { name: 'GET /[locale]/r/[token]', attributes: { 'http.method': 'GET', 'next.route': '/[locale]/r/[token]' } },
    { name: 'GET', attributes: { 'http.method': 'GET' } },
    { name: 'job mail', attributes: {} },
  ])
})

it('traces that something failed, never the words of the fault, which may be about somebody', async () => {
  const span = tracer.startSpan('job mail')
  span.recordException(new TypeError('no such address: canary@halluin.example'))
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'canary@halluin.example' }).end()
  await flush()
  const [seen] = exporter.getFinishedSpans()
  expect(seen?.status).toEqual({ code: SpanStatusCode.ERROR })
  expect(seen?.events.map(({ name, attributes }) => ({ name, attributes }))).toEqual([
    { name: 'exception', attributes: { 'exception.type': 'TypeError' } },
  ])
  expect(JSON.stringify([seen?.events, seen?.status, seen?.attributes, seen?.name])).not.toContain('canary')
})
