import { expect, test } from '@playwright/test'
import { type Cell, crawl, leaksIn, wrongCells } from '../support/e2e-crawl'
import { aServerWithoutProxy, type SecondServer } from '../support/e2e-second-server'
import { ask } from '../support/e2e-site'
import { aWorld, type World } from '../support/e2e-world'

// The proxy file knows addresses, languages and nonces; nobody's right may hang on it.

let world: World
let server: SecondServer
let cells: Cell[]

test.describe.configure({ timeout: 300_000 })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  server = await aServerWithoutProxy()
  world = await aWorld()
  cells = await crawl(world, server.url)
})

test.afterAll(() => server?.stop())

test('it is not there: nobody leads an address without a language on', async () => {
  expect((await ask('/encounters')).status).toBe(307)
  expect((await ask('/encounters', { site: server.url })).status).toBe(404)
})

test('every role gets at every address what the table says all the same', () => {
  expect(cells.length).toBeGreaterThanOrEqual(400)
  expect(wrongCells(cells, ({ route, role }) => route.expected[role])).toEqual([])
})

test('no private value is in an answer to somebody without the right to it', () => {
  expect(leaksIn(cells, world)).toEqual([])
})
