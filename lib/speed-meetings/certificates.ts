import type { Certificate } from './plan'
import type { Problem } from './problem'
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
  const { people, visitors, rounds, from, present } = problem
  const found: Extract<Certificate, { kind: 'subjects' }>[] = []
  for (let i = 0; i < visitors; i++) {
    let there = 0
    for (let r = from; r < rounds; r++) there += present[i * rounds + r] ?? 0
    const id = people[i]?.id
    if (id !== undefined && there > subjectsLeft(problem, i)) found.push({ kind: 'subjects', participant: id })
  }
  return found
}

/** Subjects that a visitor could still sit at, keep-apart set aside: the checker's proof does not count it. */
function subjectsLeft(problem: Problem, i: number): number {
  const { rounds, tables, from, present, published, subject } = problem
  const open = new Set<number>()
  for (let r = from; r < rounds; r++) {
    if (!present[i * rounds + r]) continue
    for (let t = 0; t < tables; t++) if (wouldTake(problem, i, r, t)) open.add(subject[t] ?? 0)
  }
  for (let r = 0; r < from; r++) open.delete(subject[published[i * rounds + r] ?? -1] ?? -1)
  return open.size
}

/** On, and the fixed seat, or followed and not blocked. */
export function wouldTake(problem: Problem, i: number, r: number, t: number): boolean {
  const { rounds, tables, on, fixed, follows, tongue, blocked, subject } = problem
  if (!on[r * tables + t]) return false
  const only = fixed[i * rounds + r] ?? -1
  if (only >= 0) return only === t
  return follows[(tongue[i] ?? 0) * tables + t] === 1 && !blocked[i]?.includes(subject[t] ?? 0)
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
