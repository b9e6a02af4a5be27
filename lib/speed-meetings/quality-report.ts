import type { Problem } from './problem'
import { type Components, type Score, scoreOf } from './score'
import { Search } from './search'
import type { Seating } from './seating'
import { noWeights, type Shares, shares } from './weights'

export type TableMix = { table: string; round: number; visitors: number; mix: number }

export type QualityReport = {
  score: Score
  /** The most each component reached when nothing else counted; the plan never beats it by luck: its own value is a floor. */
  ceilings: Pick<Components, 'W' | 'F' | 'X' | 'M' | 'C'>
  worstOff: number | null
  tables: TableMix[]
  /** Tables per round that need somebody who interprets for a visitor there. */
  interpretedTables: number[]
}

const single: Record<keyof QualityReport['ceilings'], keyof Shares> = {
  W: 'wishes',
  F: 'worstServed',
  X: 'meetings',
  M: 'mix',
  C: 'colleagues',
}

/** How good a plan is, beside what each of its qualities could reach alone. `moves`: how long to look for each. */
export function qualityReport(problem: Problem, s: Seating, moves: number): QualityReport {
  const score = scoreOf(s)
  const ceiling = (part: keyof typeof single) => Math.max(score.components[part], alone(problem, part, moves))
  return {
    score,
    ceilings: { W: ceiling('W'), F: ceiling('F'), X: ceiling('X'), M: ceiling('M'), C: ceiling('C') },
    worstOff: score.worstOff,
    tables: mixes(s),
    interpretedTables: interpreted(s),
  }
}

function alone(problem: Problem, part: keyof typeof single, moves: number): number {
  const search = new Search(problem, 1, { ...noWeights, [single[part]]: shares[single[part]] })
  let most = 0
  for (const _ of search.pass(() => search.moves / moves)) most = Math.max(most, scoreOf(search.s).components[part])
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
