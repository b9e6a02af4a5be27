import { Agent, type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Asking = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  headers?: Record<string, string>
  body?: Uint8Array | string
  patienceMs?: number
  /** The body goes out in ten pieces over this time, as over a bad line. */
  slowlyMs?: number
}

export type Answered = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
  tookMs: number
}

/** Somebody outside, with a line of their own for each request under way. */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 256 })

const asABrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'fr' }

/** One request, redirects not followed. @throws when no whole answer came: cut, refused, or too late. */
export function send(
  address: string,
  { method = 'GET', headers = {}, body, patienceMs = 70_000, slowlyMs = 0 }: Asking = {},
) {
  const started = Date.now()
  return new Promise<Answered>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const asked = request(address, { agent, method, headers: { ...asABrowser, ...length, ...headers } })
    asked.setTimeout(patienceMs, () => asked.destroy(new Error(`No answer in ${patienceMs} ms`)))
    asked.once('error', reject)
    asked.once('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('close', () => {
        if (!answer.complete) return reject(new Error('The answer was cut'))
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, tookMs: Date.now() - started })
      })
    })
    if (slowlyMs > 0 && body !== undefined) void inPieces(asked, Buffer.from(body), slowlyMs)
    else asked.end(body)
  })
}

async function inPieces(asked: ClientRequest, body: Buffer, ms: number): Promise<void> {
  const size = Math.ceil(body.length / 10)
  for (let first = 0; first < body.length; first += size) {
    asked.write(body.subarray(first, first + size))
    await sleep(ms / 10)
  }
  asked.end()
}
