// npm run --silent plan -- FILE [--ms N | --moves N] [--seed S] [--explain [--locale fr|nl|en|de]]
// The plan as JSON on stdout, progress on stderr when somebody watches, and explanations there. Code 2: the instance cannot be used, and where.
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { defaultLocale, isLocale, type Locale, locales } from '@/lib/i18n/locales'
import { unmetFirstWishes } from '@/lib/speed-meetings/first-wish'
import { type Reading, readInstance } from '@/lib/speed-meetings/instance'
import { movedPeople } from '@/lib/speed-meetings/moved'
import { idsAsNames } from '@/lib/speed-meetings/names'
import { type Plan, planOf, seatingOf } from '@/lib/speed-meetings/plan'
import { betterPlans, type Progress } from '@/lib/speed-meetings/planner'
import { formulate, type Problem } from '@/lib/speed-meetings/problem'
import { type QualityReport, qualityReport } from '@/lib/speed-meetings/quality-report'
import type { Instance } from '@/lib/speed-meetings/schema'
import type { Found } from '@/lib/speed-meetings/search'
import { Wording } from '@/lib/speed-meetings/wording'

class Unusable extends Error {}

const shownFaults = 20
/** Moves spent at least on what each component reaches alone. */
const explainedWith = 50_000
const abort = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort())

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ms: { type: 'string' },
      moves: { type: 'string' },
      seed: { type: 'string' },
      explain: { type: 'boolean', default: false },
      locale: { type: 'string' },
    },
  })
  const [file, ...others] = positionals
  if (!file || others.length > 0)
    throw new Unusable('Say which one instance: npm run --silent plan -- FILE [--ms N] [--seed S]')
  if (values.ms !== undefined && values.moves !== undefined) throw new Unusable('Say --ms or --moves, not both')
  const locale = values.locale ?? defaultLocale
  if (!isLocale(locale)) throw new Unusable(`--locale: "${locale}" is not one of ${locales.join(', ')}`)
  const instance = instanceIn(file)
  const problem = formulate(instance)
  const { seats } = await planned(problem, {
    budget:
      values.moves === undefined ? { ms: whole('ms', values.ms ?? '2000') } : { moves: whole('moves', values.moves) },
    seed: whole('seed', values.seed ?? '1'),
    signal: abort.signal,
  })
  const plan = planOf(problem, seats, instance.name)
  process.stdout.write(`${JSON.stringify(plan)}\n`)
  if (values.explain) console.error(explanation(problem, seats, plan, locale).join('\n'))
} catch (error) {
  if (!(error instanceof Unusable) && !isOfArguments(error)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function planned(problem: Problem, asked: Parameters<typeof betterPlans>[1]): Promise<Found> {
  const plans = betterPlans(problem, asked)
  for (let next = plans.next(); ; next = plans.next()) {
    if (next.done) {
      if (process.stderr.isTTY) process.stderr.write('\n')
      return next.value
    }
    tell(next.value)
    await setImmediate() // lets a signal in
  }
}

/** Who stands and why, what proves that it could not be helped, who moves, and why not the first wish. */
function explanation(problem: Problem, seats: Int32Array, plan: Plan, locale: Locale): string[] {
  const wording = new Wording(locale, idsAsNames, problem)
  const s = seatingOf(problem, seats)
  return [
    ...plan.unassigned.map((one) => wording.standing(one)),
    ...wording.certificates(plan),
    ...(problem.isReplan ? movedPeople(s).map((one) => wording.moved(one)) : []),
    ...unmetFirstWishes(s).map((one) => wording.unmet(one)),
    ...reportLines(qualityReport(problem, s, { moves: explainedWith, signal: abort.signal })),
  ]
}

function reportLines({ score, reached, meetings, interpretedTables, tables }: QualityReport): string[] {
  const parts = Object.entries(reached).map(([part, most]) => {
    const value = Object.entries(score.components).find(([name]) => name === part)?.[1] ?? 0
    return `${part} ${value.toFixed(3)} / ${most.toFixed(3)}`
  })
  const poorest = tables.reduce((least, table) => Math.min(least, table.mix), 1)
  const worst = score.worstOff === null ? '' : `, worst off ${score.worstOff.toFixed(2)}`
  return [
    `Q ${score.Q.toFixed(2)}: ${parts.join(', ')}${worst}`,
    `reached alone after the stroke; ${meetings.made} new acquaintances across the border of at most ${meetings.atMost}`,
    `interpreted tables per round: ${interpretedTables.join(', ')}; mix of the poorest table ${poorest.toFixed(2)}`,
  ]
}

function tell({ best: { score }, moves, share }: Progress): void {
  if (!process.stderr.isTTY) return
  const percent = Math.min(100, Math.round(share * 100))
  process.stderr.write(
    `\r${percent} %  without a seat ${score.U}, without a wish ${score.Z}, quality ${score.Q.toFixed(2)}, ${moves} moves `,
  )
}

function instanceIn(file: string): Instance {
  const reading = readInstance(parsed(file))
  if (reading.ok) return reading.instance
  throw new Unusable(sentences(file, reading))
}

function sentences(file: string, { faults }: Extract<Reading, { ok: false }>): string {
  const lines = faults.slice(0, shownFaults).map(({ field, problem }) => `  ${field}: ${problem}`)
  const more = faults.length - lines.length
  return [`${file} cannot be planned:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Unusable(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function whole(option: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new Unusable(`--${option}: "${text}" is not a whole number`)
}

function isOfArguments(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
