import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, request, Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepOnDoorstep, letIn } from '@/lib/platform/doorstep.mjs'
import { standAtTheFrontDoor } from '@/lib/platform/front-door'
import { inRoot, projectNode } from '@/scripts/lib/root.mjs'

const { emit } = Server.prototype
const oneLine = new Agent({ keepAlive: true, maxSockets: 1 })
let asked: string[]
let server: Server
let port: number

beforeEach(async () => {
  asked = []
  keepOnDoorstep()
  server = createServer((incoming, response) => {
    asked.push(incoming.url ?? '')
    const ended = text(incoming).then((body) => response.end(`${body.length}`))
    ended.catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // The address of a server that listens on a port.
  port = (server.address() as AddressInfo).port
})

afterEach(() => {
  oneLine.destroy()
  server.close()
  Object.assign(Server.prototype, { emit })
})

const theyHaveCome = (many: number) =>
  vi.waitUntil(async () => (await promisify(server.getConnections.bind(server))()) === many)

async function ask(path: string, body = '', agent?: Agent) {
  const question = request({ port, host: '127.0.0.1', path, method: 'POST', agent }).end(body)
  const [answer] = await once(question, 'response')
  return { door: answer.headers['x-door'], body: await text(answer) }
}

function openDoors() {
  standAtTheFrontDoor((_, response, goOn) => {
    response.setHeader('x-door', 'passed')
    return goOn()
  })
  letIn()
}

it('keeps who comes before the doors stand, and then lets them through, whatever they carry', async () => {
  const large = 'x'.repeat(3_000_000)
  const answers = Promise.all([
    ask('/a', 'form'),
    ask('/b', large),
    ask('/c', 'one', oneLine),
    ask('/d', 'two', oneLine),
  ])
  await theyHaveCome(3)
  expect(asked).toEqual([])
  openDoors()
  expect((await answers).map(({ door, body }) => [door, body])).toEqual([
    ...[
      ['passed', '4'],
      ['passed', '3000000'],
      ['passed', '3'],
      ['passed', '3'],
    ],
  ])
})

it('stands in nobody’s way afterwards', async () => {
  openDoors()
  expect([Object.hasOwn(server, 'emit'), Object.hasOwn(Server.prototype, 'listen')]).toEqual([false, false])
  expect(await ask('/later', 'form')).toEqual({ door: 'passed', body: '4' })
})

it('does not mind who left, or who has not said anything', async () => {
  const [gone, silent] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  gone.write('POST /gone HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nhalf')
  await theyHaveCome(2)
  gone.resetAndDestroy()
  const answer = ask('/stays')
  await theyHaveCome(3)
  openDoors()
  expect(await answer).toEqual({ door: 'passed', body: '0' })
  silent.write('GET /late HTTP/1.1\r\nhost: a\r\n\r\n')
  const [heard] = await once(silent, 'data')
  expect(String(heard)).toMatch(/^HTTP\/1\.1 200/)
  silent.destroy()
})

/** Its patience is over before it would end well by itself. */
function processThat(doesNext: string) {
  const program = `
    import { createServer } from 'node:http'
    import { keepOnDoorstep, letIn } from '${inRoot('lib', 'platform', 'doorstep.mjs')}'
    keepOnDoorstep(50)
    createServer().listen(0, '127.0.0.1', ${doesNext})
    setTimeout(() => process.exit(0), 1000)`
  const ended = spawnSync(projectNode(), ['--input-type=module', '--eval', program], { timeout: 30_000 })
  return { code: ended.status, said: ended.stderr.toString() }
}

it('lets nobody wait for good: a process that opens no door ends, and says so', () => {
  const { code, said } = processThat('() => {}')
  expect([code, said]).toEqual([1, 'The server was not ready to let anybody in after 0.05 s.\n'])
  expect(processThat('letIn')).toEqual({ code: 0, said: '' })
})
