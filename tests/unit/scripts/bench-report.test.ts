import { describe, expect, it } from 'vitest'
import { comparison, isMet, reportOf } from '@/scripts/lib/bench-report.mjs'
import { type Figure, figureOf, inTurn, type Line } from '@/tests/support/bench'

const figure = (median: number, spread = 0): Figure => ({ median, low: median - spread, high: median + spread })

const aLine = (ratio: number, more: Partial<Line> = {}): Line => ({
  what: 'until full',
  unit: 'a second',
  moreIsBetter: true,
  product: figure(ratio * 100),
  floor: figure(100),
  ratio: figure(ratio, 0.01),
  target: { of: 'ratio', least: 0.5 },
  ...more,
})

const resultOf = (...lines: Line[]) => ({
  id: 'P3',
  name: 'Registrations',
  floor: 'bare',
  lines,
  load: { before: 1, after: 2 },
  seconds: 3,
})

const aRun = (...lines: Line[]) => ({
  at: '2026-11-22T01:00:00.000Z',
  commit: 'abc1234',
  results: [resultOf(...lines)],
})

describe('the report of a benchmark', () => {
  it('says the ratio first, then its spread, the target and what was measured', () => {
    const rows = reportOf(resultOf(aLine(0.6)))
      .split('\n')
      .map((row: string) => row.trim().split(/\s{2,}/))
    expect(rows).toContainEqual(['until full', '0.600', '0.590–0.610', '≥ 0.5', 'met', '60.0', '100', 'a second'])
    expect(rows).toContainEqual(['load 1 → 2, 3 s'])
  })

  it.each([
    [0.5, { of: 'ratio', least: 0.5 }, true],
    [0.49, { of: 'ratio', least: 0.5 }, false],
    [1.5, { of: 'ratio', most: 1.5 }, true],
    [1.51, { of: 'ratio', most: 1.5 }, false],
    [0.05, { of: 'product', most: 5 }, true],
    [0.06, { of: 'product', most: 5 }, false],
  ] as const)('%d against %o is met: %s', (ratio, target, met) => {
    expect(isMet(aLine(ratio, { target }))).toBe(met)
  })
})

describe('two runs compared', () => {
  it.each([
    ['better', 0.5, 0.7, true],
    ['worse', 0.7, 0.5, true],
    ['worse', 0.5, 0.7, false],
    ['', 0.6, 0.61, true],
  ])('%s: from %d to %d', (verdict, was, is, moreIsBetter) => {
    const said = comparison(aRun(aLine(was, { moreIsBetter })), aRun(aLine(is, { moreIsBetter })))
    const last =
      said
        .split('\n')
        .at(-1)
        ?.trim()
        .split(/\s{2,}/) ?? []
    expect(last.slice(0, 3)).toEqual(['P3 until full', was.toPrecision(3), is.toPrecision(3)])
    expect(last[4] ?? '').toBe(verdict)
  })

  it('leaves out what only one of them has measured', () => {
    expect(comparison(aRun(aLine(0.5, { what: 'gone' })), aRun(aLine(0.5)))).not.toContain('until full')
  })
})

describe('measuring in turn', () => {
  it('warms both up, changes who is first, and stops when the ratio is steady', async () => {
    const order: string[] = []
    const side = (name: string, value: number) => async (round: number) => {
      order.push(`${name}${round}`)
      return value
    }
    const measured = await inTurn({ product: side('p', 6), floor: side('f', 10) }, { least: 3, most: 9 })
    expect(order).toEqual(['p0', 'f0', 'p1', 'f1', 'f2', 'p2', 'p3', 'f3'])
    expect(measured.ratio).toEqual({ median: 0.6, low: 0.6, high: 0.6 })
  })

  it('goes on as long as the ratio is not steady, but not for ever', async () => {
    let rounds = 0
    const product = async () => (++rounds % 2 === 0 ? 1 : 10)
    await inTurn({ product, floor: async () => 1 }, { least: 3, most: 9 })
    expect(rounds).toBe(10)
  })

  it('gives the middle and the quarters', () => {
    expect(figureOf([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4 })
  })
})
