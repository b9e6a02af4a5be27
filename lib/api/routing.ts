import type { Operation } from './operation'
import { type OperationId, operations } from './operations'

/** Where the API lives. */
export const root = '/api/v1'

export type Route = { id: OperationId; operation: Operation; params: Record<string, string> }

// The keys of the table are its ids; Object.entries only says string.
export const everyOperation = Object.entries(operations) as [OperationId, Operation][]

/** The operations that an address has, whatever the method; none where nothing is there. */
export function routesAt(pathname: string): Route[] {
  const parts = pathname.slice(root.length).split('/').slice(1)
  return everyOperation.flatMap(([id, operation]) => {
    const params = paramsOf(operation.path.split('/').slice(1), parts)
    return params ? [{ id, operation, params }] : []
  })
}

function paramsOf(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const part = decoded(parts[index] ?? '')
    if (part === null) return null
    const name = expected.match(/^\{(\w+)\}$/)?.[1]
    if (name) params[name] = part
    else if (expected !== part) return null
  }
  return params
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    // It throws for bytes that are no UTF-8: an address of nothing.
    return null
  }
}

/** HEAD is GET without the body (RFC 9110, 9.3.2). */
export function methodsOf(routes: readonly Route[]): string[] {
  const methods = routes.map(({ operation }) => operation.method)
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
}
