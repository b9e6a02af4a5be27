/** Faults of the moment: no connection to the database, none free in time, it restarts, a lock or a statement that took too long. */
const passing =
  /noTurn|P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0[123]|53300|08\d{3}|55P03|57014|DatabaseNotReachable|ConnectionClosed|SocketTimeout|timeout|too many clients|not (currently )?accepting/i

/** Requests that failed so, by their id; forgotten together when they are many. */
const requests = new Set<string>()

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
  if (requests.size > 1000) requests.clear()
}

export function wasUnavailable(requestId: string): boolean {
  return requests.has(requestId)
}
