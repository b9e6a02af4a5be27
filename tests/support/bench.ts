import { fork } from 'node:child_process'

// How benchmarks measure: product and floor in turn, in the same run, so that the noise of a machine meets both.

/** The middle of several rounds, and between which values half of them lie. */
export type Figure = { median: number; low: number; high: number }

export type Line = {
  what: string
  unit: string
  moreIsBetter: boolean
  product: Figure
  floor?: Figure
  /** product : floor, round by round. */
  ratio?: Figure
  target?: { of: 'ratio' | 'product'; least?: number; most?: number }
}

/** What a benchmark is told; `smoke`: as little as shows that it works; `isBuilt`: a web process can be started. */
export type Context = { smoke: boolean; template: string; isBuilt: boolean }

/** What a file of tests/bench exports as `about`, beside `run(context: Context): Promise<Line[]>`. */
export type About = { name: string; floor: string }

export function figureOf(values: readonly number[]): Figure {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const [below = Number.NaN, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below + (above - below) * (place - Math.floor(place))
}

type Round = (round: number) => Promise<number>

type Sides = { product: Round; floor: Round }

type Rounds = { least: number; most: number }

/** Half of the ratios this near to each other (as a part of their median) are a figure one can rely on. */
const steady = 0.1

/** Measures in turn, A B B A, until the ratio is steady or the rounds are used up. The first round of each warms up. */
export async function inTurn({ product, floor }: Sides, { least, most }: Rounds) {
  await product(0)
  await floor(0)
  const products: number[] = []
  const floors: number[] = []
  const ratios: number[] = []
  for (let round = 1; round <= most && !(round > least && isSteady(figureOf(ratios))); round++) {
    const isProductFirst = round % 2 === 1
    const first = await (isProductFirst ? product : floor)(round)
    const second = await (isProductFirst ? floor : product)(round)
    const [ours, theirs] = isProductFirst ? [first, second] : [second, first]
    products.push(ours)
    floors.push(theirs)
    ratios.push(ours / theirs)
  }
  return { product: figureOf(products), floor: figureOf(floors), ratio: figureOf(ratios) }
}

function isSteady({ median, low, high }: Figure): boolean {
  return (high - low) / median <= steady
}

/** Rounds of a benchmark: two when it only has to be shown that it works. */
export function rounds({ smoke }: Context, wanted: Rounds): Rounds {
  return smoke ? { least: 1, most: 1 } : wanted
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Works through `items`, so many at once; gives items per second. */
export async function throughput<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, lane: number) => Promise<unknown>,
) {
  let next = 0
  const lane = async (number: number) => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item, number)
  }
  const ms = await timed(() => Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number))))
  return (items.length / ms) * 1000
}

/** The same benchmark in another process, with other settings; `call` runs one of its exported functions there. */
export function another(env: Record<string, string>) {
  const [, program = '', bundle = ''] = process.argv
  const child = fork(program, [bundle], { env: { ...process.env, ...env }, serialization: 'advanced' })
  const call = (name: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      child.once('message', (answer: { result?: unknown; error?: string }) => {
        child.removeAllListeners('exit')
        if (answer.error === undefined) resolve(answer.result)
        else reject(new Error(answer.error))
      })
      child.once('exit', (code) => reject(new Error(`The other process ended with ${code}`)))
      child.send({ call: name, args })
    })
  const end = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.disconnect()
    })
  return { call, end }
}
