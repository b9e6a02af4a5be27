type Seats = { capacity: number; taken: number; held?: number }

export type SeatMark = 'taken' | 'held' | 'free'

/** Above this a dash per seat is wallpaper. */
const mostDashes = 40

export function usesBar(capacity: number): boolean {
  return capacity > mostDashes
}

/** One mark per seat, taken first, then held. Never more than there are seats, whatever the counts say. */
export function seatMarks({ capacity, taken, held = 0 }: Seats): SeatMark[] {
  return Array.from({ length: capacity }, (_, seat) => {
    if (seat < taken) return 'taken'
    return seat < taken + held ? 'held' : 'free'
  })
}

/** Percentages of a bar; together at most 100. */
export function seatShares({ capacity, taken, held = 0 }: Seats): { taken: number; held: number } {
  if (capacity === 0) return { taken: 0, held: 0 }
  const share = (seats: number) => Math.round((seats / capacity) * 1000) / 10
  const takenSeats = Math.min(taken, capacity)
  return { taken: share(takenSeats), held: share(Math.min(held, capacity - takenSeats)) }
}
