import { type Outcome, type Route, routeTable } from './e2e-route-table'
import { type Asked, ask, siteUrl } from './e2e-site'
import { type Role, roles, type World } from './e2e-world'

export type Cell = { route: Route; role: Role; address: string; answer: Asked }

const named = (address: string, { names }: World) =>
  address.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? name)

/** Every address of the route table, asked by every role. */
export async function crawl(world: World, site = siteUrl): Promise<Cell[]> {
  const asked: Cell[] = []
  const waiting = routeTable.flatMap((route) =>
    roles.map((role) => ({ route, role, address: named(route.address, world) })),
  )
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answer = await ask(next.address, { site, cookie: world.cookies[next.role] })
      asked.push({ ...next, answer })
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return asked
}

export function outcomeOf({ status, location }: Asked): Outcome {
  if (status < 300 || status >= 400) return status
  if (/^\/fr\/sign-in(\?|$)/.test(location ?? '')) return 'signIn'
  if (/^\/fr\/sign-in\/second-factor(\?|$)/.test(location ?? '')) return 'factor'
  return 'elsewhere'
}

/** The cells in which somebody got something else than was to be expected. */
export function wrongCells(cells: readonly Cell[], expectedOf: (cell: Cell) => Outcome): string[] {
  return cells
    .filter((cell) => outcomeOf(cell.answer) !== expectedOf(cell))
    .map((cell) => `${cell.role} ${cell.address}: ${outcomeOf(cell.answer)}, not ${expectedOf(cell)}`)
}

/** Private values in answers to somebody who has no right to them. */
export function leaksIn(cells: readonly Cell[], { marks }: World): string[] {
  return cells.flatMap(({ route, role, address, answer }) =>
    marks
      .filter(({ value, seenBy }) => !seenBy.includes(role) && appears(value, answer))
      // Whoever holds the link of somebody's letter sees what is theirs.
      .filter(({ seenBy }) => !(route.file.includes('/r/[token]') && seenBy.includes('member')))
      .map(({ value }) => `${role} ${address}: ${value}`),
  )
}

export function appears(value: string, { body, location }: Asked): boolean {
  const written = [value, value.replace('+', '%2B'), value.replace('+', '&#x2B;'), encodeURIComponent(value)]
  return written.some((text) => body.includes(text) || (location ?? '').includes(text))
}
