import { describe, expect, it } from 'vitest'
import { arcsOf, chained, outline, simplified } from '@/lib/communes/arcs'
import { type Cell, cellsFromPositions } from '@/lib/communes/cells'
import type { Point } from '@/lib/communes/geo'

const square = (id: string, country: string, x: number, y: number): Cell => ({
  id,
  country,
  rings: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ],
  ],
})

// Two communes of France below two of Belgium.
const field = [square('a', 'FR', 0, 1), square('b', 'FR', 1, 1), square('c', 'BE', 0, 0), square('d', 'BE', 1, 0)]

const length = (line: Point[]) =>
  line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - (line[i]?.[0] ?? 0), y - (line[i]?.[1] ?? 0)), 0)

const area = (ring: Point[]) =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0)) / 2

describe('borders of cells', () => {
  const arcs = arcsOf(field)

  it('are drawn once, with a cell on each side', () => {
    const shared = arcs.filter(({ between: [, b] }) => b).map(({ between: [a, b] }) => [a.id, b?.id].sort().join(''))
    expect(shared.sort()).toEqual(['ab', 'ac', 'bd', 'cd'])
  })

  it('are the frontier where the countries differ', () => {
    const frontier = arcs.filter(({ between: [a, b] }) => b && a.country !== b.country)
    const [line, ...others] = chained(frontier.map(({ points }) => points))
    expect(others).toEqual([])
    expect(length(line ?? [])).toBe(2)
  })

  it('close around what is held, whatever it is', () => {
    const rings = (ids: string) => outline(arcs, ({ id }) => ids.includes(id))
    expect(rings('ab').map(area)).toEqual([2])
    expect(rings('abcd').map(area)).toEqual([4])
    expect(rings('d').map(area)).toEqual([1])
    expect(rings('').map(area)).toEqual([])
    // Touching at one corner only: two rings, or one that passes the corner twice; the area is the same.
    expect(
      rings('ad')
        .map(area)
        .reduce((a, b) => a + b),
    ).toBe(2)
  })

  it('leave a hole where a commune of another country lies inside', () => {
    const ring = [0, 1, 2].flatMap((x) =>
      [0, 1, 2].map((y) => square(`${x}${y}`, x === 1 && y === 1 ? 'BE' : 'NL', x, y)),
    )
    expect(
      outline(arcsOf(ring), ({ country }) => country === 'NL')
        .map(area)
        .sort(),
    ).toEqual([1, 9])
  })
})

describe('cells from positions', () => {
  const sites = Array.from({ length: 60 }, (_, i) => ({
    id: `${i}`,
    country: i % 2 ? 'FR' : 'BE',
    at: [((i * 37) % 100) + 0.3, ((i * 61) % 100) + 0.7] satisfies Point,
  }))

  it('share every border inside: together they have one outline', () => {
    const arcs = arcsOf(cellsFromPositions(sites))
    expect(outline(arcs, () => true)).toHaveLength(1)
  })

  it('hold their own position, nearer than any other', () => {
    for (const cell of cellsFromPositions(sites)) {
      const own = sites.find(({ id }) => id === cell.id)
      const [x, y] = own?.at ?? [0, 0]
      const xs = cell.rings.flat().map(([cx]) => cx)
      const ys = cell.rings.flat().map(([, cy]) => cy)
      expect(Math.min(...xs)).toBeLessThan(x)
      expect(Math.max(...xs)).toBeGreaterThan(x)
      expect(Math.min(...ys)).toBeLessThan(y)
      expect(Math.max(...ys)).toBeGreaterThan(y)
    }
  })

  it('are one for two communes on one spot', () => {
    const [first] = sites
    const twins = first ? [...sites, { ...first, id: 'twin' }] : []
    const ids = cellsFromPositions(twins).map(({ id }) => id)
    expect(ids).toHaveLength(60)
    expect(ids.filter((id) => id === 'twin' || id === first?.id)).toHaveLength(1)
  })

  it('are none for nobody', () => {
    expect(cellsFromPositions([])).toEqual([])
  })
})

describe('a simplified line', () => {
  const line: Point[] = [
    [0, 0],
    [1, 0.1],
    [2, 0],
    [3, 2],
    [4, 0],
  ]

  it('keeps its ends and what one would see', () => {
    expect(simplified(line, 0.5)).toEqual([
      [0, 0],
      [2, 0],
      [3, 2],
      [4, 0],
    ])
  })

  it('stays as it is when all is seen', () => {
    expect(simplified(line, 0)).toEqual(line)
  })
})
