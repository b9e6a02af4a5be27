import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node'
import { expect, it } from 'vitest'
import { traceInto, tracer } from '@/lib/platform/traces'

it('traces routes and how long they took, never the address, which may be a signed link', async () => {
  const exporter = new InMemorySpanExporter()
  const { flush } = await traceInto(exporter)
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
