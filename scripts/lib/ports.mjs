import { createServer } from 'node:net'

/** The first free port from `first` on, on this machine's own address. */
export async function freePort(first, last = first + 200) {
  for (let port = first; port <= last; port++) {
    if (await isFree(port)) return port
  }
  throw new Error(`No free port between ${first} and ${last}`)
}

export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
