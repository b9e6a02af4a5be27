import type { Problem } from './problem'
import { type Limit, roundsLeft, seatsLeft, subjectsLeft } from './reach'

/** What leaves somebody with fewer subjects than rounds; what would give them enough, were it otherwise. */
export type Lack =
  | { kind: 'noLanguage' }
  | { kind: 'few' | 'language' | 'blocked' | 'fixed' | 'organiser' | 'together'; subjects: number; rounds: number }

const remedies: { kind: 'language' | 'blocked' | 'fixed' | 'organiser'; lifted: Limit[] }[] = [
  { kind: 'language', lifted: ['language'] },
  { kind: 'blocked', lifted: ['blocked'] },
  { kind: 'fixed', lifted: ['fixed'] },
  { kind: 'organiser', lifted: ['blocked', 'fixed'] },
]

export function lackOf(problem: Problem, i: number): Lack {
  if (!problem.people[i]?.languages?.length) return { kind: 'noLanguage' }
  const rounds = roundsLeft(problem, i).length
  const subjects = subjectsLeft(problem, i)
  if (subjects === 0 && subjectsLeft(problem, i, ['language']) > 0) return { kind: 'language', subjects, rounds }
  const all = seatsLeft(problem, i, ['language', 'blocked', 'fixed'])
  if (all < rounds) return { kind: 'few', subjects: all, rounds }
  const remedy = remedies.find(({ lifted }) => seatsLeft(problem, i, lifted) >= rounds)
  return { kind: remedy?.kind ?? 'together', subjects, rounds }
}
