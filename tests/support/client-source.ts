import { z } from 'zod'

// A client in TypeScript, written from the OpenAPI document alone: what any organiser's software could be made from.

const schemaShape: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(schemaShape).optional(),
    items: schemaShape.optional(),
    properties: z.record(z.string(), schemaShape).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schemaShape]).optional(),
  }),
)

type Schema = {
  $ref?: string | undefined
  type?: string | string[] | undefined
  enum?: unknown[] | undefined
  const?: unknown
  anyOf?: Schema[] | undefined
  items?: Schema | undefined
  properties?: Record<string, Schema> | undefined
  required?: string[] | undefined
  additionalProperties?: boolean | Schema | undefined
}

const content = z.record(z.string(), z.looseObject({ schema: schemaShape }))

const parameter = z.union([
  z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: schemaShape }),
  z.looseObject({ $ref: z.string() }),
])

const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(parameter),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
})

type Operation = z.output<typeof operation>

const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), schemaShape) }),
})

const nameOf = (reference: string) => reference.split('/').at(-1) ?? ''

function typeOf(schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  return [schema.type ?? 'unknown']
    .flat()
    .map((type) => plainType(type, schema))
    .join(' | ')
}

function plainType(type: string, { items, properties, required = [], additionalProperties }: Schema): string {
  if (type === 'integer') return 'number'
  if (type === 'array') return `(${typeOf(items ?? {})})[]`
  if (type !== 'object') return type
  if (!properties)
    return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'}>`
  const fields = Object.entries(properties).map(
    ([name, one]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(one)}`,
  )
  return `{ ${fields.join('; ')} }`
}

function askedOf({ parameters, requestBody }: Operation): string[] {
  const named = parameters.filter((one) => 'name' in one)
  const body = requestBody?.content['application/json']?.schema
  const fields = named.map((one) => `${String(one.name)}${one.required ? '' : '?'}: ${typeOf(Object(one).schema)}`)
  const hasKey = named.length < parameters.length
  return [...fields, ...(body ? [`body?: ${typeOf(body)}`] : []), ...(hasKey ? ['key?: string'] : [])]
}

function functionOf(path: string, method: string, one: Operation): string {
  const success = Object.entries(one.responses).find(([status]) => status.startsWith('2'))?.[1]
  const answer = typeOf(success?.content?.['application/json']?.schema ?? {})
  const fields = askedOf(one)
  const isOptional = fields.every((field) => /^\w+\?:/.test(field))
  const asked = fields.length > 0 ? `asked: { ${fields.join('; ')} }${isOptional ? ' = {}' : ''}` : ''
  const call = [`'${method.toUpperCase()}'`, `'${path}'`, ...(asked ? ['asked'] : [])].join(', ')
  return `    /** ${one.summary}. */\n    ${one.operationId}: (${asked}): Promise<${answer}> => send(${call}),`
}

const runtime = `export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

type Asked = Record<string, unknown> & { body?: unknown; key?: string }

/** \`fetch\` may be another one: with retries, or of a test. @throws Refused with the problem that was answered. */
export function client({ base, token, fetch = globalThis.fetch }: { base: string; token?: string; fetch?: typeof globalThis.fetch }) {
  async function send<Answer>(method: string, path: string, { body, key, ...rest }: Asked = {}): Promise<Answer> {
    const query = new URLSearchParams()
    let address = path
    for (const [name, value] of Object.entries(rest)) {
      if (address.includes(\`{\${name}}\`)) address = address.replace(\`{\${name}}\`, encodeURIComponent(String(value)))
      else if (value !== undefined) query.set(name, String(value))
    }
    const headers = new Headers({ accept: 'application/json' })
    if (token) headers.set('authorization', \`Bearer \${token}\`)
    if (key) headers.set('idempotency-key', key)
    if (body !== undefined) headers.set('content-type', 'application/json')
    const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(\`\${base}\${address}\${query.size > 0 ? \`?\${query}\` : ''}\`, sent)
    // What the description says of this call.
    if (answer.ok) return (await answer.json()) as Answer
    throw new Refused((await answer.json()) as Problem)
  }
`

export function clientSource(openApi: unknown): string {
  const { paths, components } = documentShape.parse(openApi)
  const types = Object.entries(components.schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema)}\n`)
  const functions = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => functionOf(path, method, one)),
  )
  const head = '// Written from /api/v1/openapi.json; a test says when it is no longer what is described there.\n'
  return [head, ...types, runtime, '  return {', ...functions, '  }', '}\n'].join('\n')
}
