import { connect, createServer, type Socket } from 'node:net'

// A wire-tap between a web process and PostgreSQL: what one request really says, whatever code says it.

export type Said = { text: string; values: (string | null)[] }

/** Listens in front of the server of `url`. `said` are the statements since the last `forget()`. */
export async function wireTap(url: string) {
  const target = new URL(url)
  const said: Said[] = []
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname)
    const hear = listener((statement) => said.push(statement))
    client.on('data', hear).pipe(server).pipe(client)
    for (const socket of [client, server]) sockets.add(socket.on('error', () => client.destroy()))
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const tapped = new URL(url)
  tapped.port = String(typeof address === 'object' && address ? address.port : '')
  const end = () => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  }
  return { url: tapped.href, said, forget: () => said.splice(0), end }
}

/** Reads what a client of PostgreSQL sends (protocol 3.0): simple queries, and statements with their bound values. */
function listener(tell: (statement: Said) => void) {
  const prepared = new Map<string, string>()
  let [rest, isGreeted] = [Buffer.alloc(0), false]
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // The first message has no letter; each says its own length.
      const start = isGreeted ? 1 : 0
      if (rest.length < start + 4) return
      const end = start + rest.readInt32BE(start)
      if (rest.length < end) return
      if (isGreeted) understand(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end), prepared, tell)
      isGreeted = true
      rest = rest.subarray(end)
    }
  }
}

function understand(kind: string, body: Buffer, prepared: Map<string, string>, tell: (statement: Said) => void) {
  if (kind === 'Q') tell({ text: untilNul(body, 0).text, values: [] })
  if (kind === 'P') {
    const name = untilNul(body, 0)
    prepared.set(name.text, untilNul(body, name.next).text)
  }
  if (kind !== 'B') return
  const statement = untilNul(body, untilNul(body, 0).next)
  tell({ text: prepared.get(statement.text) ?? '', values: valuesFrom(body, statement.next) })
}

function untilNul(body: Buffer, from: number) {
  const end = body.indexOf(0, from)
  return { text: body.toString('utf8', from, end), next: end + 1 }
}

/** Formats are skipped: what pages ask with is text. */
function valuesFrom(body: Buffer, from: number): (string | null)[] {
  let at = from + 2 + 2 * body.readInt16BE(from)
  const values: (string | null)[] = []
  const count = body.readInt16BE(at)
  at += 2
  for (let n = 0; n < count; n++) {
    const length = body.readInt32BE(at)
    at += 4
    values.push(length < 0 ? null : body.toString('utf8', at, at + length))
    at += Math.max(length, 0)
  }
  return values
}
