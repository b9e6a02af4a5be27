import type { Ground } from './ground'

/** Communes that more than one person comes from, and how often their people could sit together at worst. */
export function colleagues({ people, persons, visitors, rounds, present }: Ground) {
  const groups = new Map<string, number[]>()
  for (const [i, { commune }] of people.entries()) {
    if (typeof commune !== 'string') continue
    const group = groups.get(commune)
    if (group) group.push(i)
    else groups.set(commune, [i])
  }
  const commune = new Int32Array(persons).fill(-1)
  const shared = [...groups.values()].filter((group) => group.length > 1)
  let worstColleagues = 0
  for (const [number, group] of shared.entries()) {
    for (const i of group) commune[i] = number
    for (let r = 0; r < rounds; r++) {
      const there = group.filter((i) => present[i * rounds + r])
      const hosts = there.filter((i) => i >= visitors).length
      worstColleagues += (there.length * (there.length - 1) - hosts * (hosts - 1)) / 2
    }
  }
  return { commune, communes: shared.length, worstColleagues }
}
