import type { Problem } from './problem'
import { type Components, type Score, scoreOf } from './score'
import { Search } from './search'
import type { Seating } from './seating'
import { noWeights, type Shares, shares } from './weights'

export type TableMix = { table: string; round: number; visitors: number; mix: number }

export type QualityReport = {
  score: Score
  /** The most that each component is known to reach: in the plan, or in a search for nothing else. No bound: 1 is. */
  reached: Pick<Components, 'W' | 'F' | 'X' | 'M' | 'C'>
  /** New acquaintances across the border, and what no plan can exceed: X is the one divided by the other. */
  meetings: { made: number; atMost: number }
  worstOff: number | null
  tables: TableMix[]
  /** Tables per round that need somebody who interprets for a visitor there. */
  interpretedTables: number[]
}

const single: Record<keyof QualityReport['reached'], keyof Shares> = {
  W: 'wishes',
  F: 'worstServed',
  X: 'meetings',
  M: 'mix',
  C: 'colleagues',
}

/** Proposals per seat below which a search for one quality tells little. */
const leastPerSeat = 20

type Asked = { moves: number; signal?: { readonly aborted: boolean } }

/** How good a plan is, beside what each of its qualities reaches alone. `moves`: how long to look for each at least. */
export function qualityReport(problem: Problem, s: Seating, { moves, signal }: Asked): QualityReport {
  const score = scoreOf(s)
  const enough = Math.max(moves, leastPerSeat * problem.visitors * (problem.rounds - problem.from))
  const stopped = () => signal?.aborted === true
  const most = (part: keyof typeof single) => Math.max(score.components[part], alone(problem, part, enough, stopped))
  return {
    score,
    reached: { W: most('W'), F: most('F'), X: most('X'), M: most('M'), C: most('C') },
    meetings: { made: s.acquaintances.pairs, atMost: Math.floor(problem.meetings.reference) },
    worstOff: score.worstOff,
    tables: mixes(s),
    interpretedTables: interpreted(s),
  }
}

function alone(problem: Problem, part: keyof typeof single, moves: number, stopped: () => boolean): number {
  if (stopped()) return 0
  const search = new Search(problem, 1, { ...noWeights, [single[part]]: shares[single[part]] }, stopped)
  let most = 0
  const progress = () => (stopped() ? 1 : search.moves / moves)
  for (const _ of search.pass(progress)) most = Math.max(most, scoreOf(search.s).components[part])
  return most
}

function mixes(s: Seating): TableMix[] {
  const { rounds, tables, tableList } = s.problem
  return Array.from({ length: rounds * tables }, (_, cell) => {
    const round = Math.floor(cell / tables)
    const group = round * s.stride + (cell % tables)
    const visitors = (s.size[group] ?? 0) - (s.hosts[group] ?? 0)
    return { table: tableList[cell % tables]?.id ?? '', round: round + 1, visitors, mix: s.companies.mixes[group] ?? 0 }
  }).filter(({ visitors }) => visitors > 0)
}

/** A visitor who shares no spoken language with the table follows it through interpretation. */
function interpreted({ seat, problem }: Seating): number[] {
  const { people, visitors, rounds, tables, tableList } = problem
  const needed: Set<number>[] = Array.from({ length: rounds }, () => new Set())
  for (let cell = 0; cell < visitors * rounds; cell++) {
    const table = seat[cell] ?? -1
    if (table < 0 || table >= tables) continue
    const spoken = tableList[table]?.languages ?? []
    const own = people[Math.floor(cell / rounds)]?.languages ?? []
    if (!own.some((language) => spoken.includes(language))) needed[cell % rounds]?.add(table)
  }
  return needed.map((at) => at.size)
}
