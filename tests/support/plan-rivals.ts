import type { Highs } from 'highs'
import { freeSeats, mayTake, visitorsAt } from '@/lib/speed-meetings/legality'
import { seatingOf } from '@/lib/speed-meetings/plan'
import type { Problem } from '@/lib/speed-meetings/problem'
import { isBetter } from '@/lib/speed-meetings/score'
import { Search } from '@/lib/speed-meetings/search'
import { Seating } from '@/lib/speed-meetings/seating'
import { seatWhoCan } from '@/lib/speed-meetings/standing'
import { modelOf } from './plan-model'
import { processorTime } from './processor-time'

// What the planner is measured beside.

/** First come, first served, as a spreadsheet does it: then tables with too few people are closed, and those people sit where they can. */
export function registrationOrder(problem: Problem): Int32Array {
  const s = new Seating(problem)
  const { rounds, tables, from, visitors, wishes, tablesOf, least } = problem
  const seatFirst = (i: number, r: number, candidates: number[]) => {
    const table = candidates.find((t) => freeSeats(s, r, t) > 0 && mayTake(s, i, r, t))
    if (table !== undefined) s.move(i, r, table)
  }
  const all = Array.from({ length: tables }, (_, t) => t)
  const standing = (i: number, r: number) => s.seat[i * rounds + r] === tables
  for (let r = from; r < rounds; r++) {
    for (let i = 0; i < visitors; i++) {
      const wished = (wishes[i] ?? []).flatMap((about) => tablesOf[about] ?? [])
      if (standing(i, r)) seatFirst(i, r, [...wished, ...all])
    }
    for (const t of all) {
      const there = visitorsAt(s, r * s.stride + t)
      if (there > 0 && there < (least[t] ?? 0)) empty(s, r, t)
    }
    const open = all.filter((t) => visitorsAt(s, r * s.stride + t) > 0)
    for (let i = 0; i < visitors; i++) if (standing(i, r)) seatFirst(i, r, open)
  }
  seatWhoCan(s)
  return s.seat.slice()
}

function empty(s: Seating, r: number, t: number): void {
  const { visitors, rounds, tables } = s.problem
  for (let i = 0; i < visitors; i++) if (s.seat[i * rounds + r] === t) s.move(i, r, tables)
}

/** The best of as many constructed plans as fit into the time. */
export function randomRestarts(problem: Problem, ms: number, seed: number): Int32Array {
  const until = processorTime() + ms
  let best = new Search(problem, seed).best
  for (let k = 1; processorTime() < until; k++) {
    const { best: next } = new Search(problem, seed + 1000 * k)
    if (isBetter(next.score, best.score)) best = next
  }
  return best.seats
}

/** What HiGHS finds in the time for one straightforward model; nothing where it finds no plan. */
export function byHighs(highs: Highs, problem: Problem, seconds: number): Int32Array | undefined {
  const { text, cellOf } = modelOf(problem)
  const solution = highs.solve(text, { time_limit: seconds, mip_rel_gap: 0, output_flag: false })
  const seats = new Seating(problem).seat.slice()
  let seated = 0
  for (const [name, cell] of cellOf) {
    const column = solution.Columns[name]
    if (!column || !('Primal' in column) || column.Primal < 0.5) continue
    seats[cell.seat] = cell.table
    seated++
  }
  if (seated === 0) return undefined
  const s = seatingOf(problem, seats)
  seatWhoCan(s)
  return s.seat.slice()
}
