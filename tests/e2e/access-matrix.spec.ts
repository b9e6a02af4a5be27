import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { appears, type Cell, crawl, leaksIn, outcomeOf, wrongCells } from '../support/e2e-crawl'
import { sendPrivateValues } from '../support/e2e-loose-talk'
import { apiReads, demoDoors, routeTable } from '../support/e2e-route-table'
import { ask, siteLogs } from '../support/e2e-site'
import { aWorld, type Role, roles, type World } from '../support/e2e-world'
import { worldAsWritten } from '../support/e2e-written'

let world: World
let cells: Cell[]
let before: string
let after: string

test.describe.configure({ timeout: 300_000 })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  world = await aWorld()
  // Kept pages and first sessions settle before anything is compared.
  await Promise.all(roles.map((role) => ask('/fr/my/profile', { cookie: world.cookies[role] })))
  before = await worldAsWritten(world)
  cells = await crawl(world)
  after = await worldAsWritten(world)
})

test('every page and every route handler of the application has its row in the table', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  const listed = new Set([...routeTable.map(({ file }) => file), ...demoDoors])
  expect(files.filter((file) => !listed.has(file))).toEqual([])
  expect([...listed].filter((file) => !files.includes(file))).toEqual([])
})

test('every read that the API describes has its row too', async () => {
  const { body } = await ask('/api/v1/openapi.json')
  // An OpenAPI document, judged by tests/unit/api.
  const { paths } = JSON.parse(body) as { paths: Record<string, object> }
  const reads = Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {}))
  expect(reads.sort()).toEqual(Object.keys(apiReads).sort())
})

test('every role gets at every address what the table says, in at least 400 cells', () => {
  expect(cells.length).toBeGreaterThanOrEqual(400)
  expect(wrongCells(cells, ({ route, role }) => route.expected[role])).toEqual([])
})

test('one cell that says something else is noticed, and named', () => {
  const [wrong] = cells
  const answered = (cell: Cell) => (cell === wrong ? 418 : outcomeOf(cell.answer))
  expect(wrongCells(cells, answered)).toEqual([expect.stringContaining(`${wrong?.address}:`)])
})

test('reading changes nothing', () => {
  expect(after).toBe(before)
})

test('no private value is in an answer to somebody without the right to it', () => {
  expect(world.marks.length).toBeGreaterThanOrEqual(30)
  expect(leaksIn(cells, world)).toEqual([])
})

test('the marks are seen by those they are for, so their absence means something', () => {
  const shown = (kind: RegExp, role: Role) =>
    cells.some(
      (cell) =>
        cell.role === role && world.marks.some((mark) => kind.test(mark.value) && appears(mark.value, cell.answer)),
    )
  expect(shown(/@prive\.example$/, 'owner'), 'an address, to the organiser').toBe(true)
  expect(shown(/^\+3247/, 'owner'), 'a telephone, to the organiser').toBe(true)
  expect(shown(/^besoin-/, 'owner'), 'a need, to the organiser').toBe(true)
  expect(shown(/^remarque-/, 'owner'), 'a note, to the organiser').toBe(true)
  expect(shown(/^Brouillon-/, 'owner'), 'a draft, to the organiser').toBe(true)
  expect(shown(/^besoin-/, 'member'), 'a need, to whose it is').toBe(true)
  expect(shown(/@prive\.example$/, 'administrator'), 'an address, to an administrator').toBe(true)
})

test('no private value is in the logs of web and worker, however it was sent', async () => {
  await sendPrivateValues(world)
  const logs = siteLogs()
  // They are not silent: a refusal is there, and the worker.
  expect(logs).toContain('"security":"proofFailed","refusal":"tokenInvalid"')
  expect(logs).toContain('"msg":"worker ready"')
  const written = world.marks.filter(({ value }) =>
    [value, encodeURIComponent(value)].some((one) => logs.includes(one)),
  )
  expect(written.map(({ value }) => value)).toEqual([])
})

test('answers to somebody signed in are kept by nobody', () => {
  const kept = cells.filter(({ route, role, answer }) => {
    const isPrivate = !/\(public\)|^api\/(health|communes|v1)|^(robots|sitemap)/.test(route.file) && role !== 'visitor'
    return isPrivate && answer.status === 200 && !/no-store/.test(answer.headers.get('cache-control') ?? '')
  })
  expect(kept.map(({ role, address, answer }) => `${role} ${address}: ${answer.headers.get('cache-control')}`)).toEqual(
    [],
  )
})

test('every answer carries the headers of safety', () => {
  const bare = cells.filter(({ answer: { headers } }) => {
    const policy = headers.get('content-security-policy') ?? ''
    const isStrict = /script-src [^;]*'self'/.test(policy) && !/script-src [^;]*'unsafe-inline'/.test(policy)
    return !isStrict || !policy.includes("base-uri 'none'") || headers.get('x-content-type-options') !== 'nosniff'
  })
  expect(bare.map(({ address }) => address)).toEqual([])
})
