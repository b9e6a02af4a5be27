import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { whenAskedToEnd } from '../../scripts/lib/ending.mjs'
import { inRoot } from '../../scripts/lib/root.mjs'
import { campaign } from './campaign'
import { weather } from './forecast'
import type { Scenario } from './scenario'
import { scenarios } from './scenarios'
import { isGood, lineOf, sum, type Verdict } from './verdict'

// What `npm run storm` runs (scripts/storm.mjs), and the last part of the end-to-end tests.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    nginx: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    operations: { type: 'string', default: '2000' },
    faults: { type: 'string', default: '20' },
    results: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const say = (line: string) => console.log(line)

function chosen(): Scenario[] {
  if (positionals[0] === 'campaign') {
    const [operations, faults] = [Number(values.operations), Number(values.faults)]
    return [campaign('R-38', { operations, faults, people: 300, scenes: 10, walkers: 24 })]
  }
  const isWanted = ({ id, isShort }: Scenario) =>
    positionals.length > 0 ? positionals.includes(id) : !values.short || isShort
  return scenarios.filter(isWanted)
}

/** One line per campaign, so that many small ones add up to a large one. */
function keep(total: Verdict, seconds: number): void {
  const { findings, ...figures } = total
  const line = { at: new Date().toISOString(), seed, seconds: Math.round(seconds), load: loadavg()[0], ...figures }
  mkdirSync(inRoot('bench-results'), { recursive: true })
  appendFileSync(inRoot('bench-results', 'storms.jsonl'), `${JSON.stringify({ ...line, findings: findings.length })}\n`)
}

// What a site leaves behind goes when this process ends, not when it is ended.
whenAskedToEnd(() => process.exit(130))
const wanted = chosen()
if (wanted.length === 0) {
  console.error(`Say which:\n${scenarios.map(({ id, says }) => `  ${id.padEnd(7)} ${says}`).join('\n')}`)
  process.exit(2)
}
const started = Date.now()
say(`seed ${seed}`)
const { outcomes, verdicts } = await weather(wanted, { seed, nginx: values.nginx }, say)
const total = sum(verdicts)
say(`\n${lineOf(total)}`)
if (positionals[0] === 'campaign') keep(total, (Date.now() - started) / 1000)
const failed = outcomes.filter(({ failures }) => failures.length > 0).length
const passed = outcomes.length - failed
say(`storm: ${passed} passed, ${failed} failed`)
if (values.results) writeFileSync(values.results, JSON.stringify({ passed, failed }))
process.exit(failed === 0 && isGood(total) ? 0 : 1)
