import { describe, expect, it } from 'vitest'
import { type Cell, cellsFromPositions } from '@/lib/communes/cells'
import type { Point } from '@/lib/communes/geo'
import { viewOf } from '@/lib/communes/geo'
import { drawing, type Ground, type MapWishes } from '@/lib/communes/map-drawing'

const view = viewOf({ south: 50.5, north: 50.9, west: 2.9, east: 3.5 }, { width: 400, height: 400 })

// France below the middle line, Belgium above; ten by ten communes.
const sites = Array.from({ length: 100 }, (_, i) => {
  const [x, y] = [(i % 10) * 40 + 20, Math.floor(i / 10) * 40 + 20]
  return { id: `${y > 200 ? 'FR' : 'BE'}/${i}`, country: y > 200 ? 'FR' : 'BE', at: [x, y] satisfies Point }
})
const everywhere: Cell = {
  id: 'land',
  country: '',
  rings: [
    [
      [-999, -999],
      [999, -999],
      [999, 999],
      [-999, 999],
    ],
  ],
}
const ground: Ground = { kind: 'positions', cells: cellsFromPositions(sites), land: everywhere, elsewhere: [] }

const wishes = (some: Partial<MapWishes> = {}): MapWishes => ({
  marks: [],
  labels: [],
  labelLimit: 0,
  here: null,
  near: [],
  dots: true,
  cut: {},
  textSize: 15,
  ...some,
})

const site = (id: string) => sites.find((one) => one.id === id) ?? { id, country: 'FR', at: [0, 0] as Point }

describe('a map', () => {
  const map = drawing(view, ground, wishes())

  it('draws the border as one line across', () => {
    expect(map.frontier.match(/M/g)).toHaveLength(1)
    expect(map.frontier).toMatch(/^M(-4,200L.*L404,200|404,200L.*L-4,200)$/)
  })

  it('fills the shore of France below it', () => {
    const ys = [...map.shoreA.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) => Number(y))
    expect(Math.min(...ys)).toBe(200)
    expect(Math.max(...ys)).toBe(404)
  })

  it('shows no sea where there is only land, and all of it where there is none', () => {
    expect(map.sea).toBe('')
    const island: Cell = {
      id: 'land',
      country: '',
      rings: [
        [
          [100, 100],
          [300, 100],
          [300, 300],
          [100, 300],
        ],
      ],
    }
    expect(drawing(view, { ...ground, land: island }, wishes()).sea).toBe(
      'M-4,-4H404V404H-4ZM100,100L300,100L300,300L100,300Z',
    )
  })

  it('writes no more than a tenth of a pixel', () => {
    expect([map.mesh, map.frontier, map.shoreA].join(' ')).not.toMatch(/\.\d\d/)
  })
})

describe('hyphens', () => {
  const between = (...ids: string[]) => ids.map((id) => site(id))

  it('cross the common border of the two communes that meet', () => {
    const { marks } = drawing(
      view,
      ground,
      wishes({ marks: [{ kind: 'encounter', between: between('BE/44', 'FR/54') }] }),
    )
    expect(marks).toHaveLength(1)
    expect(marks[0]?.at[1]).toBe(200)
    expect(Math.abs((marks[0]?.at[0] ?? 0) - 180)).toBeLessThan(20)
    expect(Math.abs(Math.cos(((marks[0]?.angle ?? 0) * Math.PI) / 180))).toBeCloseTo(0, 1)
  })

  it('stand at 45° to the border for a call', () => {
    const { marks } = drawing(view, ground, wishes({ marks: [{ kind: 'call', between: between('FR/58') }] }))
    expect(Math.abs(Math.tan(((marks[0]?.angle ?? 0) * Math.PI) / 180))).toBeCloseTo(1, 1)
  })

  it('never stand on one another', () => {
    const meeting = { kind: 'encounter' as const, between: between('BE/44', 'FR/54') }
    const { marks } = drawing(
      view,
      ground,
      wishes({ marks: [meeting, meeting, meeting, { ...meeting, kind: 'call' }] }),
    )
    expect(marks).toHaveLength(4)
    const xs = marks.map(({ at }) => at[0]).sort((a, b) => a - b)
    for (const [i, x] of xs.slice(1).entries()) expect(x - (xs[i] ?? 0)).toBeGreaterThanOrEqual(36)
  })

  it('are not drawn far from where they belong, nor without a border', () => {
    const far = drawing(view, ground, wishes({ marks: [{ kind: 'encounter', between: between('FR/94', 'FR/95') }] }))
    expect(far.marks).toEqual([])
    const inland = { ...ground, cells: ground.cells.map((cell) => ({ ...cell, country: 'FR' })) }
    const none = drawing(view, inland, wishes({ marks: [{ kind: 'encounter', between: between('BE/44', 'FR/54') }] }))
    expect(none.marks).toEqual([])
  })
})

describe('names', () => {
  const labels = sites.map(({ id, country, at }, i) => ({
    id,
    text: `Commune ${i}`,
    at,
    shore: country === 'FR' ? ('a' as const) : ('b' as const),
    weight: i,
  }))
  const map = drawing(view, ground, wishes({ labels, labelLimit: 12, cut: { left: 30, right: 30 } }))

  it('are those of the largest that find a place, each with its dot', () => {
    expect(map.labels).toHaveLength(12)
    expect(map.dots).toHaveLength(12)
  })

  it('stand inside, on no other name, and off what a frame may cut', () => {
    const boxes = map.labels.map(({ text, at: [x, y], anchor }) => {
      const width = text.length * 7.6
      const left = x - { start: 0, middle: width / 2, end: width }[anchor]
      return { left, right: left + width, top: y - 11, bottom: y + 3 }
    })
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThan(30)
      expect(a.right).toBeLessThan(370)
      for (const b of boxes.slice(i + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
      }
    }
  })
})

describe('communes that touch', () => {
  it('are known from boundaries only', () => {
    const asked = wishes({ here: 'BE/44' })
    expect(drawing(view, ground, asked).touching).toEqual([])
    const { touching } = drawing(view, { ...ground, kind: 'boundaries' }, asked)
    expect(touching).toContain('FR/54')
    expect(touching).not.toContain('FR/64')
  })
})
