import { expect, test } from '@playwright/test'
import { routeTable } from '../support/e2e-route-table'
import { type Asked, ask, siteUrl } from '../support/e2e-site'
import { aWorld, roles, type World } from '../support/e2e-world'
import { worldAsWritten } from '../support/e2e-written'

// Addresses that answer with something else than a page, sent to: only two take anything, and only from our own pages.

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

// What takes more has specs of its own: signing in, and the API.
const handlers = routeTable.filter(({ file }) => file.endsWith('/route.ts') && !/^api\/(auth|v1)\//.test(file))

const isDoor = (file: string) => file.endsWith('/show/route.ts')

type Sent = { cell: string; answer: Asked }

let world: World
let sent: Sent[]
let written: [before: string, after: string]

test.describe.configure({ timeout: 300_000 })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  world = await aWorld()
  await Promise.all(roles.map((role) => ask('/fr/my/profile', { cookie: world.cookies[role] })))
  const before = await worldAsWritten(world)
  sent = await sendToAll()
  written = [before, await worldAsWritten(world)]
})

async function sendToAll(): Promise<Sent[]> {
  const waiting = handlers.flatMap(({ address }) =>
    roles.flatMap((role) => methods.map((method) => ({ address: named(address), role, method }))),
  )
  const done: Sent[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { address, role, method } = next
      const headers = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
      const answer = await ask(address, { cookie: world.cookies[role], method, headers, body: 'x' })
      done.push({ cell: `${role} ${method} ${address}`, answer })
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return done
}

const named = (address: string) => address.replace(/\{(\w+)\}/g, (_, name: string) => world.names[name] ?? name)

test('no address takes what another site sends, whoever is signed in, in at least 400 cells', () => {
  expect(sent.length).toBeGreaterThanOrEqual(400)
  // Another site's form is turned away before its page is asked; a method that is not there, by whoever lives there.
  const refusalOf = (cell: string) => (/ POST /.test(cell) ? 403 : 405)
  const taken = sent.filter(({ cell, answer }) => answer.status !== refusalOf(cell))
  expect(taken.map(({ cell, answer }) => `${cell}: ${answer.status} ${answer.location ?? ''}`)).toEqual([])
})

test('nothing was written', () => {
  expect(written[1]).toBe(written[0])
})

test('whoever reads after that reads what was there before', async () => {
  for (const { address, expected } of handlers) {
    const { status } = await ask(named(address))
    expect([address, status]).toEqual([address, expected.visitor])
  }
})

test('the same sent from our own page opens the two doors, so that a refusal means something', async () => {
  const doors = handlers.filter(({ file }) => isDoor(file))
  expect(doors).toHaveLength(2)
  for (const { address } of doors) {
    const { status, location } = await ask(named(address), { method: 'POST', headers: { origin: siteUrl } })
    expect([status, location]).toEqual([303, expect.stringMatching(/\?key=/)])
  }
})
