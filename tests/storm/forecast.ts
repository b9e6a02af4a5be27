import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../../scripts/lib/root.mjs'
import { type Check, passes, type Scenario } from './scenario'
import { openSite, type SiteSize } from './site'
import { Storm } from './storm'
import { judge, type Verdict } from './verdict'

const production: SiteSize = { webs: 3, workers: 2, connections: 10 }

export type Outcome = { scenario: Scenario; checks: Check[]; failures: string[]; seconds: number }

export type Forecast = { outcomes: Outcome[]; verdicts: Verdict[] }

/** Runs scenarios one after the other, those of the usual site on one, the others each on their own. */
export async function weather(
  scenarios: readonly Scenario[],
  { seed, nginx }: { seed: number; nginx: boolean },
  say: (line: string) => void,
) {
  const usual = { ...production, nginx }
  const forecast: Forecast = { outcomes: [], verdicts: [] }
  const together = scenarios.filter(({ site }) => !site)
  if (together.length > 0) await onOneSite(usual, together, seed, forecast, say)
  for (const one of scenarios.filter(({ site }) => site))
    await onOneSite({ ...usual, ...one.site }, [one], seed, forecast, say)
  return forecast
}

async function onOneSite(
  size: SiteSize,
  scenarios: readonly Scenario[],
  seed: number,
  forecast: Forecast,
  say: (line: string) => void,
): Promise<void> {
  const site = await openSite(size)
  try {
    const storm = new Storm(site, seed, join(site.dir, 'ledger.jsonl'))
    const outcomes: Outcome[] = []
    for (const scenario of scenarios) {
      const outcome = await runOne(storm, scenario)
      say(`  ${scenario.id} after ${outcome.seconds.toFixed(1)} s: ${outcome.failures[0] ?? 'as it should be so far'}`)
      outcomes.push(outcome)
    }
    const verdict = await judge(storm)
    blame(outcomes, verdict)
    for (const outcome of outcomes) report(outcome, say)
    forecast.outcomes.push(...outcomes)
    if (!scenarios.some(({ mustBreak }) => mustBreak)) forecast.verdicts.push(verdict)
    if (verdict.faults > 0) say(`  faults: ${storm.faults.says()}`)
    if (outcomes.some(({ failures }) => failures.length > 0)) say(`    logs and ledger: ${keepLogs(site.dir)}`)
  } catch (error) {
    say(`    logs and ledger: ${keepLogs(site.dir)}`)
    throw error
  } finally {
    await site.close()
  }
}

async function runOne(storm: Storm, scenario: Scenario): Promise<Outcome> {
  const started = Date.now()
  const before = storm.outside.ledger.entries.length
  const checks = await scenario.run(storm)
  const broken = storm.outside.ledger.entries.slice(before).filter(({ status }) => status === 500)
  const failures = checks.filter((check) => !passes(check)).map(wordsOf)
  if (broken.length > 0) failures.push(`${broken.length} answers were 500: a fault that nobody had foreseen`)
  return { scenario, checks, failures, seconds: (Date.now() - started) / 1000 }
}

/** What the tables show is everybody's fault who used them; where rules are to break, the fault is that they did not. */
function blame(outcomes: Pick<Outcome, 'scenario' | 'failures'>[], verdict: Verdict): void {
  for (const outcome of outcomes) {
    const { mustBreak } = outcome.scenario
    if (!mustBreak) outcome.failures.push(...verdict.findings.slice(0, 20))
    else if (verdict[mustBreak] === 0) outcome.failures.push(`nobody noticed: ${mustBreak}=0`)
    if (verdict.unknown !== verdict.resolved)
      outcome.failures.push(`${verdict.unknown - verdict.resolved} without answer`)
  }
}

function report({ scenario, checks, failures, seconds }: Outcome, say: (line: string) => void): void {
  say(
    `${failures.length === 0 ? '✓' : '✗'} ${scenario.id.padEnd(7)} ${scenario.says} (${seconds.toFixed(1)} s, load ${(loadavg()[0] ?? 0).toFixed(1)})`,
  )
  for (const check of checks.filter((one) => !('should' in one))) say(`    ${check.says}: ${check.is}`)
  for (const failure of failures) say(`    ✗ ${failure}`)
}

function wordsOf({ says, is, should }: Check): string {
  return should === true ? `${says}: no` : `${says}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`
}

/** What every process of the site said, for whoever wants to know why. */
function keepLogs(dir: string): string {
  const kept = inRoot('test-results', 'storm')
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(dir).filter((file) => /\.(log|jsonl)$/.test(file)))
    cpSync(join(dir, name), join(kept, name))
  return kept
}
