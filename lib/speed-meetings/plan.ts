import { certificatesOf } from './certificates'
import type { Problem } from './problem'
import { type Reason, reasonFor } from './reasons'
import { Seating } from './seating'

export type Unassigned = { participant: string; round: number; reason: Reason }

export type Certificate =
  | { kind: 'seats'; round: number; participants: string[] }
  | { kind: 'subjects'; participant: string }
  | { kind: 'minimum'; round: number }

/** A plan as JSON, section 4 of the problem. */
export type Plan = {
  format: 'speed-meeting-plan/1'
  instance: string
  assignments: Record<string, (string | null)[]>
  unassigned: Unassigned[]
  certificates: Certificate[]
}

export function planOf(problem: Problem, seats: Int32Array, name: string): Plan {
  const unassigned = seats.includes(problem.tables) ? unassignedOf(seatingOf(problem, seats)) : []
  const standingIn = new Set(unassigned.map(({ round }) => round - 1))
  return {
    format: 'speed-meeting-plan/1',
    instance: name,
    assignments: assignmentsOf(problem, seats),
    unassigned,
    certificates: certificatesOf(problem, [...standingIn]),
  }
}

export function seatingOf(problem: Problem, seats: Int32Array): Seating {
  const s = new Seating(problem)
  restore(s, seats)
  return s
}

/** Everybody back to where they sat: all get up first, so that no table is ever fuller than it may be. */
export function restore(s: Seating, seats: Int32Array): void {
  const { rounds } = s.problem
  const changed = (cell: number) => s.seat[cell] !== seats[cell]
  const cells = Array.from(seats.keys()).filter(changed)
  for (const cell of cells) s.leave(Math.floor(cell / rounds), cell % rounds)
  for (const cell of cells) s.sit(Math.floor(cell / rounds), cell % rounds, seats[cell] ?? 0)
  s.settle()
}

function assignmentsOf(problem: Problem, seats: Int32Array): Plan['assignments'] {
  const { people, visitors, rounds, tableList } = problem
  return Object.fromEntries(
    people.slice(0, visitors).map(({ id }, i) => {
      const row = Array.from(seats.subarray(i * rounds, (i + 1) * rounds))
      return [id, row.map((table) => tableList[table]?.id ?? null)]
    }),
  )
}

function unassignedOf(s: Seating): Unassigned[] {
  const { people, visitors, rounds, tables, from } = s.problem
  const left: Unassigned[] = []
  for (let r = from; r < rounds; r++) {
    for (const [i, { id }] of people.slice(0, visitors).entries()) {
      if (s.seat[i * rounds + r] !== tables) continue
      left.push({ participant: id, round: r + 1, reason: reasonFor(s, i, r) })
    }
  }
  return left
}
