/**
 * Faults of the moment: no connection to the database, none free in time, it restarts, it only
 * reads, a lock or a statement that took too long.
 */
const passing =
  /noTurn|P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0[123]|53300|08\d{3}|55P03|57014|25006|DatabaseNotReachable|Can't reach database|not queryable|ConnectionClosed|Connection terminated|terminating connection|the database system is|Server has closed|SocketTimeout|timeout|too many clients|not (currently )?accepting/i

// The build gives pages and what starts the process a copy of this module each; what they tell each other is kept once.
const kept: typeof globalThis & { visavisUnavailable?: Set<string> } = globalThis

kept.visavisUnavailable ??= new Set()

/** Requests that failed so, by their id, until they are answered. Whoever went away is never answered: the oldest are forgotten. */
const requests = kept.visavisUnavailable

/** How many are remembered: more than a process answers at once. */
const most = 10_000

/** @param error whatever a request failed with */
export function isPassing(error: unknown): boolean {
  for (let fault = error; fault instanceof Error; fault = fault.cause) {
    const code = 'code' in fault ? String(fault.code) : ''
    if (passing.test(`${code} ${fault.message}`)) return true
  }
  return false
}

/** Remembers for its answer that a request may be tried again soon. */
export function noteUnavailable(requestId: string): void {
  requests.add(requestId)
  for (const oldest of requests) {
    if (requests.size <= most) break
    requests.delete(oldest)
  }
}

/** Asked once, for the head of its answer: then it is forgotten. */
export function wasUnavailable(requestId: string): boolean {
  return requests.delete(requestId)
}
