// The benchmarks there are, and what each needs to stand on.
import { execFileSync, fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, commandEntry, nodeFlags } from './bundle.mjs'
import { runNode } from './children.mjs'
import { dropDatabase } from './databases.mjs'
import { ensureClient } from './prisma.mjs'
import { buildProduct, isBuilt, measuredBuild } from './product.mjs'
import { inRoot, projectEnv, projectNode, root } from './root.mjs'
import { databasesLike, ensureTemplate, freshDatabase, openThrowAwayServer } from './test-databases.mjs'

/**
 * `entry`: a file of tests/bench that exports `about` and `run(context)`, run in a process of its own.
 * `needs` a `database`: DATABASE_URL is a fresh clone of the template of tests; a `site`: the demo story is in it, and the
 * product is built with empty pages; or `nothing`. `printsRequests`: lines without a target want that build too; a smoke, which has
 * to be quick, leaves them out unless it is there.
 */
export const benchmarks = {
  P1: { entry: 'p1-public-pages.ts', needs: 'site' },
  P2: { entry: 'p2-signed-in-pages.ts', needs: 'site' },
  P3: { entry: 'p3-registrations.ts', needs: 'database', printsRequests: true },
  P4: { entry: 'p4-search.ts', needs: 'database' },
  P6: { entry: 'p6-imports.ts', needs: 'database' },
  P9: { entry: 'p9-beside-a-plan.ts', needs: 'site' },
  P8: { entry: 'p8-demo.ts', needs: 'database' },
  P5: { entry: 'p5-plans.ts', needs: 'nothing' },
}

/** Runs them one after the other: never two at once, they would measure each other. */
export async function runBenchmarks(ids, { smoke, profiles, tell }) {
  await ensureClient()
  const wanted = ids.map((id) => benchmarks[id])
  const ground = await groundFor(wanted, smoke)
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
async function groundFor(wanted, smoke) {
  if (wanted.every(({ needs }) => needs === 'nothing')) return { isBuilt: false, close: async () => {} }
  const { cluster, close } = process.env.TEST_SERVER
    ? givenServer(process.env.TEST_SERVER)
    : await openThrowAwayServer()
  const template = await ensureTemplate(cluster)
  const hasSite = wanted.some(({ needs }) => needs === 'site')
  const needsBuild = hasSite || (!smoke && wanted.some(({ printsRequests }) => printsRequests))
  if (needsBuild && !isBuilt(measuredBuild)) await buildProduct({ build: measuredBuild })
  const story = hasSite ? await storyIn(cluster, template) : undefined
  return { cluster, template, story, isBuilt: isBuilt(measuredBuild), close }
}

/** That of a run of tests, which goes on after us. */
function givenServer(url) {
  const cluster = { url: (name) => url.replace('DATABASE', name) }
  const close = async () => {
    for (const name of await databasesLike(cluster, 'bench')) await dropDatabase(cluster, name)
  }
  return { cluster, close }
}

/** A template with the demo story. */
async function storyIn(cluster, template) {
  const name = 'vav_bench_story'
  const env = { ...settings, DATABASE_URL: await freshDatabase(cluster, template, name) }
  const log = join(tmpdir(), `vav-bench-story-${process.pid}.log`)
  await runNode([...nodeFlags, await bundle(commandEntry('seed')), '--scope=core', '--story'], { env, log })
  rmSync(log)
  return name
}

async function runOne(id, { smoke, profiles, ground }) {
  const { entry, needs } = benchmarks[id]
  const started = Date.now()
  const loadBefore = load()
  const file = await bundle(inRoot('tests', 'bench', entry))
  const env = await environment(id, needs, ground)
  const context = { smoke, template: ground.template, isBuilt: ground.isBuilt }
  const { about, lines } = await inItsProcess(file, { env, profiles, context })
  const seconds = Math.round((Date.now() - started) / 1000)
  return { id, ...about, lines, load: { before: loadBefore, after: load() }, seconds }
}

async function environment(id, needs, { cluster, template, story }) {
  if (needs === 'nothing') return {}
  const from = needs === 'site' ? story : template
  const DATABASE_URL = await freshDatabase(cluster, from, `vav_bench_${id.toLowerCase()}`)
  return { BENCH_SERVER: cluster.url('DATABASE'), DATABASE_URL }
}

function inItsProcess(file, { env, profiles, context }) {
  const profiling = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []
  const child = fork(inRoot('scripts', 'lib', 'bench-process.mjs'), [file], {
    cwd: root,
    env: projectEnv({ ...settings, ...env, BENCH_WEB_FLAGS: profiling.join(' ') }),
    execPath: projectNode(),
    execArgv: [...nodeFlags, ...profiling],
  })
  return new Promise((resolve, reject) => {
    child.once('message', ({ result, error }) => {
      child.disconnect()
      if (error) reject(new Error(error))
      else resolve(result)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.send({ call: 'benchmark', args: [context] })
  })
}

const settings = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  SMTP_URL: 'smtp://127.0.0.1:9', // no mail leaves: no worker runs
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
