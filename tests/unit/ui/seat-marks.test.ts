import { describe, expect, it } from 'vitest'
import { seatMarks, seatShares, usesBar } from '@/components/ui/seat-marks'

describe('the dashes of a side', () => {
  it('are taken first, then held, then free', () => {
    expect(seatMarks({ capacity: 5, taken: 2, held: 1 })).toEqual(['taken', 'taken', 'held', 'free', 'free'])
  })

  it('are as many as the seats, whatever the counts say', () => {
    expect(seatMarks({ capacity: 2, taken: 5, held: 3 })).toEqual(['taken', 'taken'])
    expect(seatMarks({ capacity: 0, taken: 0 })).toEqual([])
  })

  it.each([
    [40, false],
    [41, true],
  ])('of %i seats become a bar: %s', (capacity, expected) => {
    expect(usesBar(capacity)).toBe(expected)
  })
})

describe('the shares of a bar', () => {
  it('are percentages of the seats', () => {
    expect(seatShares({ capacity: 200, taken: 168, held: 12 })).toEqual({ taken: 84, held: 6 })
    expect(seatShares({ capacity: 60, taken: 38 })).toEqual({ taken: 63.3, held: 0 })
  })

  it('never leave the bar', () => {
    expect(seatShares({ capacity: 50, taken: 60, held: 5 })).toEqual({ taken: 100, held: 0 })
    expect(seatShares({ capacity: 0, taken: 0, held: 0 })).toEqual({ taken: 0, held: 0 })
  })
})
