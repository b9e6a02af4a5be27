import { trace } from '@opentelemetry/api'
import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace-node'

const endpoints = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']

/** Addresses hold signed links and what people search for: the route is kept, they are not. */
const addresses = ['http.target', 'http.url', 'url.full', 'url.path', 'url.query', 'next.span_name']

/** What our own code adds to the spans that Next makes of each request. */
export const tracer = trace.getTracer('vis-a-vis')

/** Sends traces where an operator says so (OTEL_EXPORTER_OTLP_ENDPOINT); else nothing of it is even loaded. */
export async function startTraces(): Promise<void> {
  if (!endpoints.some((name) => process.env[name])) return
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  await traceInto(new OTLPTraceExporter())
}

export async function traceInto(exporter: SpanExporter): Promise<{ flush: () => Promise<void> }> {
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node')
  process.env.OTEL_SERVICE_NAME ??= `vis-a-vis-${process.env.PROCESS_NAME ?? 'web'}`
  const provider = new NodeTracerProvider({ spanProcessors: [discreet(new BatchSpanProcessor(exporter))] })
  provider.register()
  return { flush: () => provider.forceFlush() }
}

function discreet(next: SpanProcessor): SpanProcessor {
  return {
    onStart: (span, context) => next.onStart(span, context),
    onEnd: (span) => next.onEnd(withoutPersons(span)),
    forceFlush: () => next.forceFlush(),
    shutdown: () => next.shutdown(),
  }
}

/** A fault's words may hold what it was about, as Prisma's hold the arguments of a call: its kind is kept. The log has more. */
function withoutWords({ events, status }: ReadableSpan): Pick<ReadableSpan, 'events' | 'status'> {
  const kept = events.map(({ attributes, ...event }) => {
    const type = attributes?.['exception.type']
    return { ...event, attributes: type === undefined ? {} : { 'exception.type': type } }
  })
  return { events: kept, status: { code: status.code } }
}

function withoutPersons(span: ReadableSpan): ReadableSpan {
  const kept = Object.entries(span.attributes).filter(([name]) => !addresses.includes(name))
  const route = span.attributes['next.route'] ?? span.attributes['http.route']
  const name = span.name.includes('/') ? [span.attributes['http.method'], route].filter(Boolean).join(' ') : span.name
  const { events, status } = withoutWords(span)
  return Object.create(span, {
    name: { value: name || 'request' },
    attributes: { value: Object.fromEntries(kept) },
    events: { value: events },
    status: { value: status },
  })
}
