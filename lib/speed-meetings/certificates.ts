import type { Certificate } from './plan'
import type { Problem } from './problem'

/** Proofs that some seats could not be given, whatever the plan. */
export function certificatesOf(problem: Problem): Certificate[] {
  return [...tooFewSubjects(problem), ...tooFewVisitors(problem)]
}

function tooFewSubjects({ people, visitors, rounds, tables, from, present, may, published, subject }: Problem) {
  const found: Certificate[] = []
  for (let i = 0; i < visitors; i++) {
    const past = new Set<number>()
    for (let r = 0; r < from; r++)
      if ((published[i * rounds + r] ?? -1) >= 0) past.add(subject[published[i * rounds + r] ?? 0] ?? 0)
    const open = new Set<number>()
    let there = 0
    for (let r = from; r < rounds; r++) {
      if (!present[i * rounds + r]) continue
      there++
      for (let t = 0; t < tables; t++) if (may[(i * rounds + r) * tables + t]) open.add(subject[t] ?? 0)
    }
    for (const about of past) open.delete(about)
    const id = people[i]?.id
    if (there > open.size && id !== undefined) found.push({ kind: 'subjects', participant: id })
  }
  return found
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
