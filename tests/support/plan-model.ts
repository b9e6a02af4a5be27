import { mayEnter } from '@/lib/speed-meetings/doors'
import { pointsFor } from '@/lib/speed-meetings/points'
import type { Problem } from '@/lib/speed-meetings/problem'
import { worstDecile } from '@/lib/speed-meetings/weights'

type Cell = { seat: number; table: number }

/**
 * The problem as a mixed-integer program in CPLEX's LP format: seats, minimums, subjects, wishes, worst decile, stability
 * and, in place of mix, how far the countries of a table are from the room's. Who meets whom is left out: it would need a
 * variable per pair and table-round.
 */
export function modelOf(problem: Problem): { text: string; cellOf: Map<string, Cell> } {
  const { visitors, rounds, tables, from, best, wishing, keep, keepable, isReplan } = problem
  const cellOf = new Map<string, Cell>()
  const goal: string[] = []
  const rules: string[] = []
  const at = (i: number, r: number, t: number) => `x_${i}_${r}_${t}`
  const rest = isReplan ? 0.75 : 1
  for (let i = 0; i < visitors; i++) {
    const got: string[] = []
    for (let r = from; r < rounds; r++) {
      const seat = i * rounds + r
      const row: string[] = []
      for (let t = 0; t < tables; t++) {
        if (!mayEnter(problem, seat, t)) continue
        const name = at(i, r, t)
        cellOf.set(name, { seat, table: t })
        row.push(name)
        const worth = pointsFor(problem, i, t)
        const satisfaction = (best[i] ?? 0) > 0 ? worth / (best[i] ?? 1) : 0
        if (worth > 0 && (best[i] ?? 0) > 0) got.push(`${satisfaction.toFixed(6)} ${name}`)
        const kept = keep[seat] === t ? 25 / Math.max(1, keepable) : 0
        goal.push(`${(1000 + (rest * 35 * satisfaction) / Math.max(1, wishing) + kept).toFixed(6)} ${name}`)
      }
      if (row.length > 0) rules.push(`${row.join(' + ')} <= 1`)
    }
    if ((best[i] ?? 0) > 0) {
      rules.push(
        `z_${i} - tau ${got.map((term) => `+ ${term}`).join(' ')} >= ${(-(problem.before[i] ?? 0) / (best[i] ?? 1)).toFixed(6)}`,
      )
      goal.push(`-${((rest * 15) / worstDecile(wishing)).toFixed(6)} z_${i}`)
    }
    rules.push(...oncePerSubject(problem, i, at))
  }
  if (wishing > 0) goal.push(`${rest * 15} tau`)
  const groups = tableRounds(problem, at)
  const binaries = [...cellOf.keys(), ...groups.open]
  const text = [
    'Maximize',
    ` ${[...goal, ...groups.goal].join('\n + ').replaceAll('+ -', '- ')}`,
    'Subject To',
    ...[...rules, ...groups.rules].map((rule, k) => ` c${k}: ${rule}`),
    'Bounds',
    ' 0 <= tau <= 1',
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ].join('\n')
  return { text, cellOf }
}

type At = (i: number, r: number, t: number) => string

function oncePerSubject(problem: Problem, i: number, at: At): string[] {
  const { rounds, from, tablesOf, published, subject } = problem
  const past = new Set(Array.from({ length: from }, (_, r) => subject[published[i * rounds + r] ?? -1]))
  return tablesOf.flatMap((tables_, about) => {
    const names = tables_.flatMap((t) =>
      Array.from({ length: rounds - from }, (_, k) => k + from)
        .filter((r) => mayEnter(problem, i * rounds + r, t))
        .map((r) => at(i, r, t)),
    )
    if (names.length === 0) return []
    if (past.has(about)) return [`${names.join(' + ')} <= 0`]
    return names.length > 1 ? [`${names.join(' + ')} <= 1`] : []
  })
}

function tableRounds(problem: Problem, at: At) {
  const { visitors, rounds, tables, from, least, most, on, hosts, country, countries, apart } = problem
  const [goal, rules, open]: [string[], string[], string[]] = [[], [], []]
  for (let r = from; r < rounds; r++) {
    const shares = Array.from({ length: countries }, (_, c) => shareOf(problem, r, c))
    for (let t = 0; t < tables; t++) {
      if (!on[r * tables + t]) continue
      const who = Array.from({ length: visitors }, (_, i) => i).filter((i) => mayEnter(problem, i * rounds + r, t))
      if (who.length === 0) continue
      const y = `y_${r}_${t}`
      open.push(y)
      const there = hosts[r * tables + t] ?? []
      if ((least[t] ?? 0) > 0) goal.push(`${1000 * there.length} ${y}`)
      const sum = who.map((i) => at(i, r, t)).join(' + ')
      rules.push(`${sum} - ${most[t]} ${y} <= 0`, `${sum} - ${least[t]} ${y} >= 0`)
      for (let c = 0; c < countries; c++) {
        const away = `d_${r}_${t}_${c}`
        const terms = who.map((i) => `${((country[i] === c ? 1 : 0) - (shares[c] ?? 0)).toFixed(4)} ${at(i, r, t)}`)
        const fromHosts = there.reduce((total, h) => total + (country[h] === c ? 1 : 0) - (shares[c] ?? 0), 0)
        const left = terms.join(' + ').replaceAll('+ -', '- ')
        rules.push(`${left} - ${away} <= ${(-fromHosts).toFixed(4)}`, `${left} + ${away} >= ${(-fromHosts).toFixed(4)}`)
        goal.push(`-${(10 / (rounds * tables * (most[t] || 1))).toFixed(6)} ${away}`)
      }
      for (const i of who) {
        for (const j of apart[i] ?? []) {
          if (i < j && j < visitors && mayEnter(problem, j * rounds + r, t))
            rules.push(`${at(i, r, t)} + ${at(j, r, t)} <= 1`)
        }
      }
    }
  }
  return { goal, rules, open }
}

function shareOf({ persons, rounds, present, country }: Problem, r: number, c: number): number {
  let [heads, ours] = [0, 0]
  for (let i = 0; i < persons; i++) {
    if (!present[i * rounds + r]) continue
    heads++
    if (country[i] === c) ours++
  }
  return heads > 0 ? ours / heads : 0
}
