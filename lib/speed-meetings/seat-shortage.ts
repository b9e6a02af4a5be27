import { kindsOf, seatMost } from './most-seats'
import type { Problem } from './problem'
import { wouldTake } from './reach'

/** People of a round who together follow fewer seats than they are. `apart`: people whose lack is proven elsewhere. */
export function tooManyForTheirSeats(problem: Problem, r: number, apart: ReadonlySet<string>): string[] {
  const { people, visitors, rounds, tables, present, most, fixed, tongue, blocked } = problem
  const there = Array.from({ length: visitors }, (_, i) => i).filter(
    (i) => present[i * rounds + r] && !apart.has(people[i]?.id ?? ''),
  )
  const alike = (i: number) => `${fixed[i * rounds + r]} ${tongue[i]} ${blocked[i]}`
  const tablesFor = (i: number) =>
    Array.from({ length: tables }, (_, t) => t).filter((t) => wouldTake(problem, i, r, t))
  const { short } = seatMost(kindsOf(there, alike, tablesFor), Array.from(most))
  return short
    .flatMap((kind) => kind.people)
    .sort((a, b) => a - b)
    .map((i) => people[i]?.id ?? '')
}
