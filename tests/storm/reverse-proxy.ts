import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type ReverseProxy = Awaited<ReturnType<typeof openReverseProxy>>

/** Nothing is sent twice over a line that a server is about to close: each request has its own. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })

/**
 * Spreads requests over the web processes as a production proxy does: in turn, on to the next one when nothing was sent yet
 * or nothing can have happened (GET), 502 otherwise. On wish it loses answers that the application has given.
 */
export async function openReverseProxy(port: number, targets: readonly string[]) {
  const out = new Set<string>()
  const busy = new Map<string, number>()
  let turn = 0
  let shareLost = 0
  let lost = 0
  const passed = new Map<string, number>()

  const nextTarget = (tried: ReadonlySet<string>): string | undefined => {
    const fit = targets.filter((target) => !out.has(target) && !tried.has(target))
    return fit[turn++ % Math.max(1, fit.length)]
  }
  const losesAnswer = (method: string | undefined) =>
    (method === 'POST' || method === 'DELETE') && Math.random() < shareLost

  const pass = (asked: IncomingMessage, answer: ServerResponse, tried: Set<string>) => {
    const target = nextTarget(tried)
    if (!target) return unavailable(answer, 502)
    tried.add(target)
    busy.set(target, (busy.get(target) ?? 0) + 1)
    const free = () => busy.set(target, (busy.get(target) ?? 1) - 1)
    const { hostname, port: targetPort } = new URL(target)
    const headers = { ...asked.headers, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' }
    const onward = request({ agent, hostname, port: targetPort, path: asked.url, method: asked.method, headers })
    let isSent = false
    onward.once('socket', (socket: Socket) => {
      const send = () => {
        isSent = true
        asked.pipe(onward)
      }
      if (socket.connecting) socket.once('connect', send)
      else send()
    })
    onward.once('response', (given) => {
      if (asked.method === 'POST') passed.set(target, (passed.get(target) ?? 0) + 1)
      if (losesAnswer(asked.method)) {
        lost += 1
        given.resume()
        asked.socket.destroy()
        return
      }
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
      given.once('error', () => asked.socket.destroy())
    })
    onward.once('close', free)
    onward.once('error', () => {
      if (answer.headersSent) return asked.socket.destroy()
      const mayRepeat = !isSent || asked.method === 'GET'
      return mayRepeat ? pass(asked, answer, tried) : unavailable(answer, 502)
    })
    answer.once('close', () => onward.destroy())
  }

  const server = createServer((asked, answer) => pass(asked, answer, new Set()))
  server.keepAliveTimeout = 60_000
  server.listen(port, '127.0.0.1', 4096)
  await new Promise((resolve) => server.once('listening', resolve))
  // A TCP server that listens has an address with a port.
  const { port: chosen } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${chosen}`,
    /** Of the answers to POST and DELETE, so many are lost on the way back: the work was done, nobody heard. */
    loseAnswers(share: number) {
      shareLost = share
    },
    /** What it passes on goes to one target after the other; nginx decides by itself. */
    isInTurn: true,
    answersLost: () => lost,
    /** How many POSTs were answered there. */
    answeredBy: (target: string) => passed.get(target) ?? 0,
    /** No new request goes there; resolves when those under way are answered. */
    async takeOut(target: string) {
      out.add(target)
      while ((busy.get(target) ?? 0) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
    },
    /** The same without waiting: what is under way is still being answered there. */
    sendNoMoreTo: (target: string) => void out.add(target),
    bringBack: (target: string) => void out.delete(target),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function unavailable(answer: ServerResponse, status: number): void {
  answer.writeHead(status, { 'content-type': 'text/plain', 'x-storm-proxy': 'no web process answered' })
  answer.end()
}
