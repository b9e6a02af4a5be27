import type { z } from 'zod'
import type { Actor, TokenHolder, Visitor } from '@/lib/auth/actor'
import type { ApiScope } from '@/lib/auth/api-scope'
import type { RefusalCode, Result } from '@/lib/platform/result'

/** `public`: everybody, without a token. `token`: with a token, whatever its scopes. Else a token with that scope. */
export type Access = 'public' | 'token' | ApiScope

/** One call of the API: what may be sent, what is answered, who may. The document, the door and the tests read it. */
export type Operation = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below `/api/v1`, `{name}` for what changes. */
  path: `/${string}`
  summary: string
  description?: string
  access: Access
  params: z.ZodObject
  query: z.ZodObject
  /** Of a public read: what without number of answers can be asked by, so that the database is asked each time. */
  searchedBy?: readonly string[]
  /** Null where no body is read. */
  body: z.ZodObject | null
  answer: z.ZodType
  status: 200 | 201
  /** Of what was made: where it is, `{name}` from the answer. */
  location?: `/${string}`
  /** The domain's refusals that a client should be ready for, besides those of every call. */
  refusals: readonly RefusalCode[]
}

export function operation<const One extends Operation>(one: One): One {
  return one
}

/** Who asks: nobody in particular where everybody may, else a program. */
type Asker<One extends Operation> = One['access'] extends 'public' ? Visitor : TokenHolder

type Body<One extends Operation> = One['body'] extends z.ZodObject ? z.output<One['body']> : null

export type Asked<One extends Operation = Operation> = {
  actor: Asker<One>
  params: z.output<One['params']>
  query: z.output<One['query']>
  body: Body<One>
  /** The JSON of the body before anything was read into it. */
  sent: unknown
  /** Idempotency-Key, as it was sent. */
  key: string | undefined
}

/** What an operation does: a query or a command of the domain, and its answer as the API writes it. */
export type Handler<One extends Operation> = (asked: Asked<One>) => Promise<Result<z.input<One['answer']>>>

/** Asks the database, where other public reads are answered from memory. */
export function isSearch({ searchedBy = [] }: Operation, query: object): boolean {
  const asked = new Map<string, unknown>(Object.entries(query))
  return searchedBy.some((name) => asked.get(name) !== undefined)
}

export function mayCall(actor: Actor, access: Access): boolean {
  if (access === 'public') return true
  return actor.kind === 'token' && (access === 'token' || actor.scopes.includes(access))
}
