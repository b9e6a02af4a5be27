import { z } from 'zod'
import { apiScopes } from '@/lib/auth/api-scope'
import type { RefusalCode } from '@/lib/platform/result'
import { digits } from './fields'
import { namedSchemas } from './named-schemas'
import type { Operation } from './operation'
import type { OperationId } from './operations'
import { problemSchema, statusOf } from './problem'
import { everyOperation, root } from './routing'

type Json = Record<string, unknown>

const uri = (id: string) => `#/components/schemas/${id}`

/** A schema without what only a document of its own needs. */
function bare({ $schema, $id, ...schema }: Json): Json {
  return schema
}

/** What is answered, by name; the same objects that type the handlers. */
function components(): Json {
  const { schemas } = z.toJSONSchema(namedSchemas, { uri, io: 'output', override: sent.override })
  // By name: the order in which modules were loaded is nobody's.
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([id, schema]) => [id, bare(schema)]))
}

/** What is sent. A number in an address is digits to us and a number to who writes it; formats say what patterns repeat. */
const sent = {
  io: 'input',
  unrepresentable: 'any',
  override: ({ jsonSchema }) => {
    if (jsonSchema.pattern === digits.source) Object.assign(jsonSchema, { type: 'integer', pattern: undefined })
    if (jsonSchema.format !== undefined) delete jsonSchema.pattern
    delete jsonSchema.default
  },
} as const satisfies z.core.ToJSONSchemaParams

const inlined = (schema: z.ZodType) => bare(z.toJSONSchema(schema, sent))

function referenceTo(schema: z.ZodType): Json {
  const id = namedSchemas.get(schema)?.id
  if (!id) throw new Error('What the API answers has a name')
  return { $ref: uri(id) }
}

function parametersOf(where: 'path' | 'query', schema: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, sent)
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = Object(property)
    return {
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description && { description }),
      schema: rest,
    }
  })
}

const keyParameter = { $ref: '#/components/parameters/IdempotencyKey' }

/** Refusals that any call may give. */
function refusalsOf({ access, body, refusals, method, searchedBy }: Operation): RefusalCode[] {
  return [
    'invalidRequest',
    'tokenInAddress',
    ...(access === 'public' ? [] : (['tokenMissing', 'tokenInvalid', 'tooManyRequests'] as const)),
    ...(searchedBy ? (['tooManyRequests'] as const) : []),
    ...(access === 'public' || access === 'token' ? [] : (['scopeNeeded'] as const)),
    ...(body ? (['bodyTooLarge', 'unsupportedMediaType'] as const) : []),
    ...(method === 'GET' ? [] : (['invalidKey'] as const)),
    ...refusals,
    'failed',
    'unavailable',
  ]
}

const text = { schema: { type: 'string' } }

/** What a client acts on, besides the problem itself. */
function headersOf(status: number): Json | undefined {
  if (status === 429 || status === 503)
    return { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } }
  return status === 401 || status === 403 ? { 'WWW-Authenticate': text } : undefined
}

function problemsOf(operation: Operation): Json {
  const codes = refusalsOf(operation)
  const statuses = [...new Set(codes.map(statusOf))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const said = codes.filter((code) => statusOf(code) === status)
      const content = { 'application/problem+json': { schema: referenceTo(problemSchema) } }
      const headers = headersOf(status)
      return [String(status), { description: `\`code\`: ${said.join(', ')}`, ...(headers && { headers }), content }]
    }),
  )
}

function operationOf(id: OperationId, operation: Operation): Json {
  const { access, summary, description, params, query, body, answer, status, path, location } = operation
  const isPublic = access === 'public'
  const success = { content: { 'application/json': { schema: referenceTo(answer) } } }
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    tags: [path.split('/').at(path.endsWith('/registrations') ? -1 : 1)],
    parameters: [
      ...parametersOf('path', params),
      ...parametersOf('query', query),
      ...(operation.method === 'GET' ? [] : [keyParameter]),
    ],
    ...(body && { requestBody: { required: false, content: { 'application/json': { schema: inlined(body) } } } }),
    security: isPublic ? [] : [{ token: access === 'token' ? [] : [access] }],
    responses: {
      [status]: {
        description: summary,
        ...success,
        ...(isPublic && { headers: { ETag: text } }),
        ...(location && { headers: { Location: { description: `${root}${location}`, ...text } } }),
      },
      ...(isPublic && { 304: { description: 'Not changed since the ETag that was sent in If-None-Match' } }),
      ...problemsOf(operation),
    },
  }
}

/** OpenAPI 3.1, made from the table of operations. */
export function openApiDocument(base: string): Json {
  const paths: Record<string, Json> = {}
  for (const [id, operation] of everyOperation) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: operationOf(id, operation) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Vis-à-vis',
      version: '1',
      summary: 'Encounters between elected officials on both sides of a border',
      description: `Explained with examples: ${base}/en/developers\n\nTo a method that it does not have, an address answers 405 with \`Allow\`.`,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${base}${root}` }],
    paths,
    components: {
      schemas: components(),
      parameters: { IdempotencyKey: idempotencyKey },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `A person’s token, with scopes: ${apiScopes.join(', ')}`,
        },
      },
    },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'The same key has one effect and one answer, however often it is sent; with another request it is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}
