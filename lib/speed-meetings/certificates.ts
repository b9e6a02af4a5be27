import type { Certificate } from './plan'
import type { Problem } from './problem'
import { roundsLeft, subjectsLeft } from './reach'
import { tooManyForTheirSeats } from './seat-shortage'

/** Proofs that some seats could not be given, whatever the plan; in total no more than is proven. */
export function certificatesOf(problem: Problem, standingIn: readonly number[] = []): Certificate[] {
  // Whoever lacks subjects stands.
  const subjects = standingIn.length > 0 ? tooFewSubjects(problem) : []
  const proven = new Set(subjects.map(({ participant }) => participant))
  const seats = standingIn.flatMap((r) => {
    const participants = tooManyForTheirSeats(problem, r, proven)
    return participants.length > 0 ? [{ kind: 'seats' as const, round: r + 1, participants }] : []
  })
  return [...subjects, ...seats, ...tooFewVisitors(problem)]
}

function tooFewSubjects(problem: Problem): Extract<Certificate, { kind: 'subjects' }>[] {
  return problem.people.slice(0, problem.visitors).flatMap(({ id }, i) => {
    const isShort = roundsLeft(problem, i).length > subjectsLeft(problem, i)
    return isShort ? [{ kind: 'subjects' as const, participant: id }] : []
  })
}

function tooFewVisitors({ visitors, rounds, tables, from, present, on, least }: Problem): Certificate[] {
  const found: Certificate[] = []
  for (let r = from; r < rounds; r++) {
    let there = 0
    for (let i = 0; i < visitors; i++) there += present[i * rounds + r] ?? 0
    let needed = 0
    for (let t = 0; t < tables; t++) needed += on[r * tables + t] ? (least[t] ?? 0) : 0
    if (needed > there) found.push({ kind: 'minimum', round: r + 1 })
  }
  return found
}
