import { IncrementalCache } from 'next/dist/server/lib/incremental-cache'
import type { z } from 'zod'
import { answer } from '@/app/api/v1/door'
import type { OperationId, Operations } from '@/lib/api/operations'
import { operations } from '@/lib/api/operations'
import { problemSchema } from '@/lib/api/problem'
import { root } from '@/lib/api/routing'
import type { User } from '@/lib/auth/actor'
import type { ApiScope } from '@/lib/auth/api-scope'
import { apiScopes } from '@/lib/auth/api-scope'
import { makeToken } from '@/lib/auth/api-tokens.commands'
import CacheHandler from '@/lib/platform/cache-handler.mjs'
import { granted } from './people'

// The API in this process: requests and answers as a server has them, its cache the one of production.

/** What Next gives a route handler: rows for everybody are kept in our own handler. */
export function keepRows(): void {
  const cache = new IncrementalCache({
    dev: false,
    requestHeaders: {},
    // Our handler is plain JavaScript with the same three methods.
    CurCacheHandler: CacheHandler as unknown as NonNullable<
      ConstructorParameters<typeof IncrementalCache>[0]['CurCacheHandler']
    >,
    prerenderManifest: {
      version: 4,
      routes: {},
      dynamicRoutes: {},
      notFoundRoutes: [],
      preview: { previewModeId: 'none', previewModeSigningKey: 'none', previewModeEncryptionKey: 'none' },
    },
    previewProps: { previewModeId: 'none', previewModeSigningKey: 'none', previewModeEncryptionKey: 'none' },
  } as ConstructorParameters<typeof IncrementalCache>[0])
  Object.assign(globalThis, { __incrementalCache: cache })
}

export type Sent = {
  method?: string
  token?: string | undefined
  headers?: Record<string, string>
  /** JSON, or text as it is. */
  body?: unknown
}

export function ask(path: string, { method = 'GET', token, headers = {}, body }: Sent = {}): Promise<Response> {
  const sent = new Headers(headers)
  if (token) sent.set('authorization', `Bearer ${token}`)
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  if (text !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json')
  return answer(
    new Request(`http://vis-a-vis.example${root}${path}`, {
      method,
      headers: sent,
      ...(text !== undefined && { body: text }),
    }),
  )
}

/** The answer of an operation, read by the schema of its description. @throws when it is not what is described. */
export async function read<Id extends OperationId>(
  id: Id,
  response: Response,
): Promise<z.output<Operations[Id]['answer']>> {
  const { answer: schema, status } = operations[id]
  const body: unknown = await response.json()
  if (response.status !== status) throw new Error(`${id}: ${response.status} ${JSON.stringify(body)}`)
  // The schema of this very operation.
  return schema.parse(body) as z.output<Operations[Id]['answer']>
}

export async function problem(response: Response) {
  const parsed = problemSchema.parse(await response.json())
  if (parsed.status !== response.status) throw new Error('The problem says another status')
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) throw new Error('Not a problem')
  return parsed
}

export async function codeOf(response: Response): Promise<string> {
  return (await problem(response)).code
}

/** A token that somebody makes in their own space. */
export async function aToken(user: User, scopes: readonly ApiScope[] = apiScopes): Promise<string> {
  return granted(await makeToken(user, { name: 'Logiciel', scopes: [...scopes] })).secret
}
