// The benchmarks there are, and what each needs to stand on.
import { execFileSync, fork } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { bundle, nodeFlags } from './bundle.mjs'
import { ensureClient } from './prisma.mjs'
import { inRoot, projectEnv, projectNode, root } from './root.mjs'
import { ensureTemplate, freshDatabase, openThrowAwayServer } from './test-databases.mjs'

/**
 * `entry`: a file of tests/bench that exports `about` and `run(context)`, run in a process of its own.
 * `needs` a `database`: DATABASE_URL is a fresh clone of the template of tests; or `nothing`.
 */
export const benchmarks = {
  P3: { entry: 'p3-registrations.ts', needs: 'database' },
}

/** Runs them one after the other: never two at once, they would measure each other. */
export async function runBenchmarks(ids, { smoke, profiles, tell }) {
  await ensureClient()
  const ground = await groundFor(ids.map((id) => benchmarks[id].needs))
  const results = []
  try {
    for (const id of ids) {
      const result = await runOne(id, { smoke, profiles, ground })
      results.push(result)
      tell(result)
    }
  } finally {
    await ground.close()
  }
  return { at: new Date().toISOString(), commit: commit(), machine: machine(), smoke, results }
}

/** What is prepared once for all that were asked for. */
async function groundFor(needs) {
  if (needs.every((need) => need === 'nothing')) return { close: async () => {} }
  const { cluster, dir, close } = await openThrowAwayServer()
  return { cluster, dir, template: await ensureTemplate(cluster), close }
}

async function runOne(id, { smoke, profiles, ground }) {
  const { entry, needs } = benchmarks[id]
  const { cluster, template } = ground
  const env =
    needs === 'nothing'
      ? {}
      : {
          BENCH_SERVER: cluster.url('DATABASE'),
          DATABASE_URL: await freshDatabase(cluster, template, `vav_bench_${id.toLowerCase()}`),
        }
  const started = Date.now()
  const loadBefore = load()
  const { about, lines } = await inItsProcess(await bundle(inRoot('tests', 'bench', entry)), {
    env,
    profiles,
    smoke,
    template,
  })
  return {
    id,
    ...about,
    lines,
    load: { before: loadBefore, after: load() },
    seconds: Math.round((Date.now() - started) / 1000),
  }
}

function inItsProcess(file, { env, profiles, smoke, template }) {
  const child = fork(inRoot('scripts', 'lib', 'bench-process.mjs'), [file], {
    cwd: root,
    env: projectEnv({ ...settings, ...env }),
    execPath: projectNode(),
    execArgv: [...nodeFlags, ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [])],
  })
  return new Promise((resolve, reject) => {
    child.once('message', ({ result, error }) => {
      child.disconnect()
      if (error) reject(new Error(error))
      else resolve(result)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.send({ call: 'benchmark', args: [{ smoke, template }] })
  })
}

const settings = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  DEMO: '1',
  APP_URL: 'http://vis-a-vis.example',
  AUTH_SECRET: 'for-tests-only-4f1d9c07b2e86a35d0c9',
}

const load = () => Number(loadavg()[0].toFixed(2))

/** Facts that explain figures; no name of a machine, no path. */
function machine() {
  return { cores: availableParallelism(), node: process.version, system: `${process.platform} ${process.arch}` }
}

function commit() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and changes'}`
  } catch {
    return 'unknown' // an archive without its history
  }
}
