// npm run check — everything that can be said without running the product; prints what passed.
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { ensureInstalled } from './lib/installed.mjs'
import { inRoot, projectEnv, projectNode, root } from './lib/root.mjs'

ensureInstalled(console.log)
const { laterMigrations, pendingSql } = await import('./lib/migrations.mjs')
const { ensureClient } = await import('./lib/prisma.mjs')
const { openSharedServer } = await import('./lib/test-databases.mjs')

const bin = (path) => inRoot('node_modules', path)

/** Runs a tool of the project; gives what it printed when it fails. */
async function tool(path, ...args) {
  const child = spawn(projectNode(), [bin(path), ...args], { cwd: root, env: projectEnv({ NO_COLOR: '1' }) })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(stripVTControlCharacters(output).trim())
}

const vitest = (...files) => tool('vitest/vitest.mjs', 'run', '--project=unit', '--reporter=dot', ...files)

const checks = {
  async types() {
    await tool('next/dist/bin/next', 'typegen') // the routes that typed links are checked against
    await tool('typescript/bin/tsc', '--noEmit', '--pretty', 'false', '--project', '.')
  },
  lint: () => tool('@biomejs/biome/bin/biome', 'ci', '--diagnostic-level=error', '.'),
  'dead code': () => tool('knip/bin/knip.js'),
  'schema drift': async () => {
    const { cluster, close } = await openSharedServer()
    const sql = await pendingSql(cluster.url('postgres')).finally(close)
    if (sql) throw new Error(`The schema says more than the migrations; npm run db:diff -- NAME writes this:\n${sql}`)
  },
  migrations: async () => {
    const later = laterMigrations()
    if (later.length > 0) await tool('squawk-cli/js/bin/squawk', ...later)
  },
  translations: () => vitest('tests/unit/i18n'),
  architecture: () => vitest('tests/unit/architecture.test.ts'),
}

await ensureClient()
const results = await Promise.all(
  Object.entries(checks).map(async ([name, run]) => {
    const started = Date.now()
    const failure = await run().then(
      () => undefined,
      (error) => error.message,
    )
    console.log(`${failure ? '✗' : '✓'} ${name.padEnd(14)} ${((Date.now() - started) / 1000).toFixed(1)} s`)
    return { name, failure }
  }),
)
const failed = results.filter(({ failure }) => failure)
for (const { name, failure } of failed) console.log(`\n── ${name} ──\n${failure}`)
console.log(`\n${results.length - failed.length} of ${results.length} checks passed`)
process.exit(failed.length ? 1 : 0)
