import type { z } from 'zod'
import { done, type Refusal, type Result, refuse } from '@/lib/platform/result'
import type { Fault } from './problem'

/** A request that does not follow the description: what is wrong where. */
export type Faulty = Refusal<'invalidRequest' | 'tokenInAddress'> & { errors: Fault[] }

export function faulty(errors: Fault[]): Faulty {
  return { ...refuse('invalidRequest'), errors }
}

type Strict<Value> = { ok: true; value: Value } | Faulty

const secretNames = /^(access_?token|token|bearer|api_?key|authorization)$/i

/** Each name once, and known; a token in the address is refused for itself. */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  search: URLSearchParams,
): Strict<z.output<Schema>> {
  const names = [...search.keys()]
  if (names.some((name) => secretNames.test(name)) || [...search.values()].some((value) => /^vav_/.test(value))) {
    return { ...refuse('tokenInAddress'), errors: [] }
  }
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (twice.length > 0) return faulty([...new Set(twice)].map((name) => ({ at: `query.${name}`, code: 'repeated' })))
  return readStrictly('query', schema, Object.fromEntries(search))
}

export function readStrictly<Schema extends z.ZodType>(
  where: 'query' | 'path' | 'body',
  schema: Schema,
  value: unknown,
): Strict<z.output<Schema>> {
  if (!isPlain(value)) return faulty([{ at: where, code: 'unreadable' }])
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  return faulty(parsed.error.issues.slice(0, 20).flatMap((issue) => faultsOf(where, issue)))
}

function faultsOf(where: string, issue: z.core.$ZodIssue): Fault[] {
  const at = [where, ...issue.path.map(String)].join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 20).map((key) => ({ at: `${at}.${key}`.slice(0, 200), code: 'unknown' }))
  }
  return [{ at: at.slice(0, 200), code: issue.code === 'custom' ? issue.message : issue.code }]
}

/** No NUL, which PostgreSQL has no text for, and no key that means something to an object. */
function isPlain(value: unknown, depth = 0): boolean {
  if (depth > 20) return false
  if (typeof value === 'string') return !value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1))
  return Object.entries(value).every(
    ([name, one]) => !['__proto__', 'constructor', 'prototype'].includes(name) && isPlain(one, depth + 1),
  )
}

/** The text of a body as JSON; an object, or nothing at all where nothing has to be said. */
export function readJson(text: string): Strict<unknown> {
  if (text.trim() === '') return { ok: true, value: {} }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    // JSON.parse says so by throwing.
    return faulty([{ at: 'body', code: 'unreadable' }])
  }
}

/** Printable ASCII without spaces: what an opaque key is (draft-ietf-httpapi-idempotency-key-header). */
export function readKey(header: string | null): Result<string | undefined> {
  if (header === null) return done(undefined)
  return /^[\x21-\x7e]{1,255}$/.test(header) ? done(header) : refuse('invalidKey')
}
