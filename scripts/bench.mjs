// npm run bench -- [P1 P3 …] [--against FILE] [--smoke] [--profile]: the benchmarks, each beside its floor (docs/benchmarks.md).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { whenAskedToEnd } from './lib/ending.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { inRoot, root } from './lib/root.mjs'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    smoke: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    out: { type: 'string', default: inRoot('bench-results', 'local') },
  },
})
whenAskedToEnd(() => process.exit(130))
ensureInstalled(console.log)
const { benchmarks, runBenchmarks } = await import('./lib/benchmarks.mjs')
const { comparison, reportOf } = await import('./lib/bench-report.mjs')

const wanted = positionals.length > 0 ? positionals.map((id) => id.toUpperCase()) : Object.keys(benchmarks)
const unknown = wanted.filter((id) => !(id in benchmarks))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`)
  process.exit(2)
}
const earlier = flags.against && JSON.parse(readFileSync(flags.against, 'utf8'))
mkdirSync(flags.out, { recursive: true })

const run = await runBenchmarks(wanted, {
  smoke: flags.smoke,
  profiles: flags.profile ? flags.out : undefined,
  tell: (result) => console.log(reportOf(result)),
})
const file = join(flags.out, `${run.at.replaceAll(/[:.]/g, '-')}.json`)
writeFileSync(file, `${JSON.stringify(run, null, 1)}\n`)
if (earlier) console.log(comparison(earlier, run))
console.log(`\nWritten to ${relative(root, file)}`)
process.exit(0)
