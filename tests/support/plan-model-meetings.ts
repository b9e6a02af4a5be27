import { unmet } from '@/lib/speed-meetings/acquaintances'
import { mayEnter } from '@/lib/speed-meetings/doors'
import type { Problem } from '@/lib/speed-meetings/problem'
import { Seating } from '@/lib/speed-meetings/seating'
import { weightsOf } from '@/lib/speed-meetings/weights'
import type { At, Part, Term } from './plan-model'

/** Pairs × table-rounds beyond which who meets whom is left out: HiGHS would not get beyond its first relaxation. */
const mostMeetings = 5000

/**
 * Who meets whom, a product of two seats (McCormick, Computability of global solutions to factorable nonconvex programs, 1976):
 * a pair that is new to each other counts once, colleagues count each time. Whoever visits a table meets its hosts.
 */
export function meetings(problem: Problem, at: At): Part {
  const { visitors, rounds, tables, from, commune } = problem
  const { meeting, colleagues } = weightsOf(problem)
  const parts: Part[] = [hostsMet(problem, at)]
  const pairs = pairsOf(visitors)
  const areNew = newcomers(problem)
  const strangers = pairs.filter(([i, j]) => areNew(i, j))
  const isSmall = strangers.length * (rounds - from) * tables <= mostMeetings
  for (const [i, j] of pairs) {
    const together = placesFor(problem, at, i, j)
    if (isSmall && areNew(i, j) && together.length > 0) {
      const products = together.map(({ name }) => name)
      const rules = together.flatMap(({ name, one, other }) => [`${name} - ${one} <= 0`, `${name} - ${other} <= 0`])
      const met = `p_${i}_${j}`
      rules.push(`${met} - ${products.join(' - ')} <= 0`, `${met} <= 1`)
      parts.push({ goal: [[meeting, met]], rules, binaries: [] })
    }
    if ((commune[i] ?? -1) < 0 || commune[i] !== commune[j]) continue
    for (const { name, one, other } of together) {
      const rules = [`${one} + ${other} - c${name} <= 1`]
      parts.push({ goal: [[-colleagues, `c${name}`]], rules, binaries: [] })
    }
  }
  return { goal: parts.flatMap(({ goal }) => goal), rules: parts.flatMap(({ rules }) => rules), binaries: [] }
}

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: count - i - 1 }, (_, k): [number, number] => [i, i + k + 1]),
  )
}

/** Whether a meeting of two would be worth something: not of one country, and never met, in rounds already played either. */
function newcomers(problem: Problem): (i: number, other: number) => boolean {
  const { cells, width } = new Seating(problem).acquaintances
  return (i, other) => (((cells[i * width + (other >> 2)] ?? 0) >> ((other & 3) << 1)) & 3) === unmet
}

/** Where two visitors could sit together. */
function placesFor({ rounds, tables, from, ...problem }: Problem, at: At, i: number, j: number) {
  const places: { name: string; one: string; other: string }[] = []
  for (let r = from; r < rounds; r++) {
    for (let t = 0; t < tables; t++) {
      if (!mayEnter(problem, i * rounds + r, t) || !mayEnter(problem, j * rounds + r, t)) continue
      places.push({ name: `m_${i}_${j}_${r}_${t}`, one: at(i, r, t), other: at(j, r, t) })
    }
  }
  return places
}

/** Nobody visits a subject twice, so that a seat says which hosts are met. */
function hostsMet(problem: Problem, at: At): Part {
  const { visitors, rounds, tables, from, hosts, commune } = problem
  const { meeting, colleagues } = weightsOf(problem)
  const areNew = newcomers(problem)
  const goal: Term[] = []
  for (let r = from; r < rounds; r++) {
    for (let t = 0; t < tables; t++) {
      for (let i = 0; i < visitors; i++) {
        if (!mayEnter(problem, i * rounds + r, t)) continue
        const there = hosts[r * tables + t] ?? []
        const isHome = (host: number) => (commune[i] ?? -1) >= 0 && commune[host] === commune[i]
        const worth =
          meeting * there.filter((host) => areNew(i, host)).length - colleagues * there.filter(isHome).length
        if (worth !== 0) goal.push([worth, at(i, r, t)])
      }
    }
  }
  return { goal, rules: [], binaries: [] }
}
