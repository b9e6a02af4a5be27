import { mayEnter } from '@/lib/speed-meetings/doors'
import type { Problem } from '@/lib/speed-meetings/problem'
import { weightsOf } from '@/lib/speed-meetings/weights'
import { type At, level, type Part, type Term } from './plan-model'

/** Ways to compose a table from countries beyond which its mix is only approached. */
const mostCompositions = 60

type Group = { r: number; t: number; who: number[]; name: string }

/** Tables open with as many as they need, or closed; who must be kept apart; how mixed they are. */
export function tableRounds(problem: Problem, at: At): Part {
  const { least, most, hosts, tables } = problem
  const groups = groupsOf(problem)
  const goal: Term[] = []
  const [rules, binaries]: [string[], string[]] = [[], []]
  for (const group of groups) {
    const { r, t, who, name } = group
    binaries.push(name)
    if ((least[t] ?? 0) > 0) goal.push([level * (hosts[r * tables + t]?.length ?? 0), name])
    const sum = who.map((i) => at(i, r, t)).join(' + ')
    rules.push(`${sum} - ${most[t]} ${name} <= 0`, `${sum} - ${least[t]} ${name} >= 0`)
    const worth = weightsOf(problem).mix / groups.length
    const mix = exactMix(problem, at, group, worth) ?? approachedMix(problem, at, group, worth)
    goal.push(...mix.goal)
    rules.push(...mix.rules, ...keptApart(problem, at, group))
    binaries.push(...mix.binaries)
  }
  return { goal, rules, binaries }
}

function groupsOf({ visitors, rounds, tables, from, on, ...problem }: Problem): Group[] {
  const groups: Group[] = []
  for (let r = from; r < rounds; r++) {
    for (let t = 0; t < tables; t++) {
      const who = Array.from({ length: visitors }, (_, i) => i).filter((i) => mayEnter(problem, i * rounds + r, t))
      if (on[r * tables + t] && who.length > 0) groups.push({ r, t, who, name: `y_${r}_${t}` })
    }
  }
  return groups
}

/** One of all ways to compose the table; nothing where these are too many. */
function exactMix(problem: Problem, at: At, { r, t, who, name }: Group, worth: number): Part | undefined {
  const { country, countries, least, most } = problem
  const there = hostsByCountry(problem, r, t)
  const available = there.map((_, c) => who.filter((i) => country[i] === c).length)
  let ways: number[][] = [[]]
  for (let c = 0; c < countries; c++) {
    ways = ways.flatMap((way) => {
      const left = (most[t] ?? 0) - sumOf(way)
      return Array.from({ length: Math.min(left, available[c] ?? 0) + 1 }, (_, count) => [...way, count])
    })
    if (ways.length > mostCompositions * 4) return undefined
  }
  ways = ways.filter((way) => sumOf(way) >= Math.max(1, least[t] ?? 0))
  if (ways.length > mostCompositions) return undefined
  const names = ways.map((_, k) => `w_${r}_${t}_${k}`)
  const seats = (c: number) => who.filter((i) => country[i] === c).map((i) => ` - ${at(i, r, t)}`)
  const counted = (c: number) => names.map((way, k) => `${ways[k]?.[c] ?? 0} ${way}`).join(' + ') + seats(c).join('')
  return {
    goal: ways.map((way, k): Term => [worth * mixOf(problem, r, way, there), names[k] ?? '']),
    rules: [`${names.join(' + ')} - ${name} <= 0`, ...there.map((_, c) => `${counted(c)} = 0`)],
    binaries: names,
  }
}

function mixOf({ meetings }: Problem, r: number, visitors: number[], hosts: number[]): number {
  const room = meetings.roomMix[r] ?? 0
  if (room <= 0) return 1
  const counts = hosts.map((count, c) => count + (visitors[c] ?? 0))
  return Math.min(1, (1 - sumOf(counts.map((count) => count * count)) / sumOf(counts) ** 2) / room)
}

/** How far the countries of a table are from the room's. */
function approachedMix(problem: Problem, at: At, { r, t, who }: Group, worth: number): Part {
  const { most, country } = problem
  const there = hostsByCountry(problem, r, t)
  const shares = sharesOf(problem, r)
  const ways = shares.map((share, c) => {
    const away = `d_${r}_${t}_${c}`
    const terms = who.map((i) => `${((country[i] === c ? 1 : 0) - share).toFixed(4)} ${at(i, r, t)}`)
    const fromHosts = ((there[c] ?? 0) - share * sumOf(there)).toFixed(4)
    const left = `${fromHosts} one + ${terms.join(' + ')}`.replaceAll('+ -', '- ')
    return { away, rules: [`${left} - ${away} <= 0`, `${left} + ${away} >= 0`] }
  })
  return {
    goal: ways.map(({ away }): Term => [-worth / (most[t] || 1), away]),
    rules: ['one = 1', ...ways.flatMap(({ rules }) => rules)],
    binaries: [],
  }
}

function keptApart({ visitors, rounds, apart, ...problem }: Problem, at: At, { r, t, who }: Group): string[] {
  return who.flatMap((i) =>
    (apart[i] ?? [])
      .filter((j) => i < j && j < visitors && mayEnter(problem, j * rounds + r, t))
      .map((j) => `${at(i, r, t)} + ${at(j, r, t)} <= 1`),
  )
}

function hostsByCountry({ hosts, tables, country, countries }: Problem, r: number, t: number): number[] {
  const there = hosts[r * tables + t] ?? []
  return Array.from({ length: countries }, (_, c) => there.filter((host) => country[host] === c).length)
}

function sharesOf({ persons, rounds, present, country, countries }: Problem, r: number): number[] {
  const there = Array.from({ length: persons }, (_, i) => i).filter((i) => present[i * rounds + r])
  const heads = (c: number) => there.filter((i) => country[i] === c).length
  return Array.from({ length: countries }, (_, c) => heads(c) / Math.max(1, there.length))
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
