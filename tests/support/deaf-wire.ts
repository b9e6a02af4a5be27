import { connect, createServer, type Socket } from 'node:net'

/** PostgreSQL at the end of a wire that lets no notification through, as a pool of transactions does. */
export async function openDeafWire(databaseUrl: string): Promise<{ url: string; close: () => Promise<void> }> {
  const { port, hostname } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port || 5432), hostname)
    const without = withoutNotifications((message) => near.write(message))
    near.on('data', (bytes) => far.write(bytes))
    far.on('data', without)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('close', () => other.destroy()).on('error', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: url.href, close }
}

/** Messages of the server: a letter, a length that counts itself, a body. `A` is a notification. */
function withoutNotifications(pass: (message: Buffer) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    while (rest.length >= 5) {
      const size = 1 + rest.readUInt32BE(1)
      if (rest.length < size) return
      if (rest[0] !== 'A'.charCodeAt(0)) pass(rest.subarray(0, size))
      rest = rest.subarray(size)
    }
  }
}
