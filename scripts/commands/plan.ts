// npm run --silent plan -- FILE [--ms N | --moves N] [--seed S]
// The plan as JSON on stdout, progress on stderr when somebody watches. Code 2: the instance cannot be used, and where.
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Reading, readInstance } from '@/lib/speed-meetings/instance'
import { planOf } from '@/lib/speed-meetings/plan'
import { betterPlans, type Progress } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import type { Instance } from '@/lib/speed-meetings/schema'

class Unusable extends Error {}

const shownFaults = 20
const abort = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort())

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ms: { type: 'string' }, moves: { type: 'string' }, seed: { type: 'string' } },
  })
  const [file = ''] = positionals
  if (file === '') throw new Unusable('Say which instance: npm run --silent plan -- FILE [--ms N] [--seed S]')
  const instance = instanceIn(file)
  const plan = await planned(instance, {
    budget:
      values.moves === undefined ? { ms: whole('ms', values.ms ?? '2000') } : { moves: whole('moves', values.moves) },
    seed: whole('seed', values.seed ?? '1'),
    signal: abort.signal,
  })
  process.stdout.write(`${JSON.stringify(plan)}\n`)
} catch (error) {
  if (!(error instanceof Unusable) && !isOfArguments(error)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function planned(instance: Instance, asked: Parameters<typeof betterPlans>[1]) {
  const problem = formulate(instance)
  const plans = betterPlans(problem, asked)
  for (let next = plans.next(); ; next = plans.next()) {
    if (next.done) return planOf(problem, next.value.seats, instance.name)
    tell(next.value)
    await setImmediate() // lets a signal in
  }
}

function tell({ best: { score }, moves, share }: Progress): void {
  if (!process.stderr.isTTY) return
  const percent = Math.min(100, Math.round(share * 100))
  process.stderr.write(
    `\r${percent} %  without a seat ${score.U}, without a wish ${score.Z}, quality ${score.Q.toFixed(2)}, ${moves} moves ${share >= 1 ? '\n' : ''}`,
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
