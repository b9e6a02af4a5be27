// @ts-check
// Next listens before it reads `instrumentation.ts`: who comes first would go past the doors that `register` opens. Plain
// JavaScript, because it runs before Next (scripts/lib/product.mjs writes the call into the server that is built), while
// instrumentation is bundled; both meet on globalThis.
import { Server } from 'node:http'

/** @type {typeof globalThis & { visavisDoorstep?: () => void }} */
const kept = globalThis

/**
 * Whoever connects to the next server of this process waits on the doorstep until `letIn`. A process that does not come so
 * far ends, so that nobody waits for good.
 */
export function keepOnDoorstep(patienceMs = 60_000) {
  Object.assign(Server.prototype, {
    /** @this {Server} @param {unknown[]} rest */
    listen(...rest) {
      // From here on it is that of node:net again.
      Reflect.deleteProperty(Server.prototype, 'listen')
      hold(this, patienceMs)
      return Reflect.apply(this.listen, this, rest)
    },
  })
}

/** @param {Server} server @param {number} patienceMs */
function hold(server, patienceMs) {
  /** @type {import('node:net').Socket[]} */
  const waiting = []
  const overdue = setTimeout(() => {
    process.stderr.write(`The server was not ready to let anybody in after ${patienceMs / 1000} s.\n`)
    process.exit(1)
  }, patienceMs)
  const { emit } = server
  Object.assign(server, {
    // As the option of this name: what they send stays with the system, and no clock of theirs runs yet.
    pauseOnConnect: true,
    /** @param {string} event @param {any[]} args */
    emit(event, ...args) {
      if (event !== 'connection') return Reflect.apply(emit, server, [event, ...args])
      waiting.push(args[0])
      return true
    },
  })
  kept.visavisDoorstep = () => {
    clearTimeout(overdue)
    Reflect.deleteProperty(server, 'emit')
    Object.assign(server, { pauseOnConnect: false })
    for (const socket of waiting.splice(0)) {
      server.emit('connection', socket)
      socket.resume()
    }
  }
}

/** The doors stand. Nobody waits where nobody was kept, as in development. */
export function letIn() {
  kept.visavisDoorstep?.()
}
