import { describe, expect, it } from 'vitest'
import { hasFreeSeat, type SeatPool, seatRows } from '@/lib/encounters/seat'

const pool = (sideId: string | null, seats: number, taken: number, isReleased = false): SeatPool => ({
  sideId,
  seats,
  taken,
  isReleased,
})

describe('seats as everybody sees them', () => {
  it('are told by side, with who waits and what is held for somebody', () => {
    const rows = seatRows(
      [pool(null, 40, 36), pool('fr', 20, 20), pool('vl', 20, 16)],
      [
        { sideId: 'fr', offered: 0, waiting: 6 },
        { sideId: 'vl', offered: 2, waiting: 0 },
      ],
    )
    expect(rows).toEqual([
      { sideId: 'fr', seats: 20, taken: 20, held: 0, free: 0, waiting: 6 },
      { sideId: 'vl', seats: 20, taken: 16, held: 2, free: 4, waiting: 0 },
    ])
    expect(hasFreeSeat(rows)).toBe(true)
  })

  it('are told together where no side has a figure', () => {
    expect(seatRows([pool(null, 30, 12)], [{ sideId: 'fr', offered: 1, waiting: 0 }])).toEqual([
      { sideId: null, seats: 30, taken: 12, held: 1, free: 18, waiting: 0 },
    ])
  })

  it('are told together too where the room is smaller than the sides', () => {
    const rows = seatRows([pool(null, 30, 29), pool('fr', 20, 15), pool('vl', 20, 14)], [])
    expect(rows.map(({ sideId, free }) => ({ sideId, free }))).toEqual([
      { sideId: 'fr', free: 1 },
      { sideId: 'vl', free: 1 },
      { sideId: null, free: 1 },
    ])
  })

  it('have no ceiling by side after the release', () => {
    const rows = seatRows(
      [pool(null, 40, 39), pool('fr', 20, 25, true), pool('vl', 20, 14, true)],
      [{ sideId: 'fr', offered: 0, waiting: 2 }],
    )
    expect(rows).toEqual([{ sideId: null, seats: 40, taken: 39, held: 0, free: 1, waiting: 2 }])
  })

  it('are none to give where more are taken than wanted', () => {
    const rows = seatRows([pool(null, 18, 20)], [])
    expect(rows[0]?.free).toBe(0)
    expect(hasFreeSeat(rows)).toBe(false)
  })
})
