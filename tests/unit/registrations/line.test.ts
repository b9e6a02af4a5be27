import { describe, expect, it } from 'vitest'
import { nextInLine, type Pool, placesIn, type Room, waitsForSide } from '@/lib/registrations/line'

const pool = (sideId: string | null, capacity: number, taken: number, isReleased = false): Pool => ({
  id: sideId ?? 'total',
  sideId,
  seats: capacity,
  capacity,
  taken,
  isReleased,
})

const waits = (number: number, sideId: string | null) => ({ id: `${sideId}${number}`, sideId, number })

const room = (pools: Pool[], seated: Record<string, number> = {}): Room => ({
  pools,
  seated: new Map(Object.entries(seated)),
})

const line = [waits(1, 'FR'), waits(2, 'VL'), waits(3, 'FR'), waits(4, 'VL')]

describe('who is next', () => {
  it.each([
    ['nobody while the total is full', [pool(null, 4, 4), pool('FR', 4, 2), pool('VL', 4, 2)], null, []],
    ['the first by arrival', [pool(null, 4, 3), pool('FR', 4, 2), pool('VL', 4, 1)], 'FR1', []],
    [
      'the first whose side has room',
      [pool(null, 4, 3), pool('FR', 2, 2), pool('VL', 4, 1)],
      'VL2',
      [['FR1', 'sideFull']],
    ],
    ['anybody once a side is released', [pool(null, 4, 3), pool('FR', 2, 2, true), pool('VL', 4, 1)], 'FR1', []],
    ['anybody where a side has no figure', [pool(null, 4, 3)], 'FR1', []],
  ] as const)('%s', (_, pools, id, skips) => {
    const found = nextInLine(line, room([...pools]), 'arrival')
    expect(found?.next.id ?? null).toBe(id)
    expect(found?.skips.map((skip) => [skip.id, skip.reason]) ?? []).toEqual(skips)
  })

  it('is of the side with fewer people by balance; who asked earlier is told so', () => {
    const found = nextInLine(line, room([pool(null, 5, 4)], { FR: 3, VL: 1 }), 'balance')
    expect(found).toEqual({ next: waits(2, 'VL'), skips: [{ id: 'FR1', reason: 'balance' }] })
  })

  it('goes by the order of requests where sides are equal', () => {
    expect(nextInLine(line, room([pool(null, 5, 4)], { FR: 2, VL: 2 }), 'balance')?.next.id).toBe('FR1')
  })
})

describe('places', () => {
  const places = (pools: Pool[], policy: 'arrival' | 'balance' = 'arrival', seated: Record<string, number> = {}) =>
    Object.fromEntries(placesIn(line, room(pools, seated), policy))

  it('are one line where the total is short', () => {
    expect(places([pool(null, 4, 4)])).toEqual({ FR1: 1, VL2: 2, FR3: 3, VL4: 4 })
  })

  it('are a line per side where both sides are full', () => {
    const pools = [pool(null, 4, 4), pool('FR', 2, 2), pool('VL', 2, 2)]
    expect(places(pools)).toEqual({ FR1: 1, FR3: 2, VL2: 1, VL4: 2 })
    expect(waitsForSide(pools, 'FR')).toBe(true)
  })

  it('count the others who could have a freed seat too', () => {
    const pools = [pool(null, 4, 4), pool('FR', 4, 4), pool('VL', 4, 0)]
    expect(places(pools)).toEqual({ FR1: 1, VL2: 2, FR3: 3, VL4: 4 })
    expect(waitsForSide(pools, 'FR')).toBe(false)
  })

  it('alternate by balance, as the seats would', () => {
    expect(places([pool(null, 4, 4)], 'balance', { FR: 3, VL: 1 })).toEqual({ VL2: 1, VL4: 2, FR1: 3, FR3: 4 })
  })
})
