// The product as it is built and run: one web server, one worker.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundle, commandEntry, commandNames, nodeFlags } from './bundle.mjs'
import { runNode, startServer } from './children.mjs'
import { keptSecret } from './development.mjs'
import { fingerprint } from './fingerprint.mjs'
import { dataDir, inRoot } from './root.mjs'

/** What is run. */
const product = { next: '.next', worker: 'dist', env: {} }

/** The same with the empty pages of app/bench, which benchmarks measure others beside: in folders of its own, never run otherwise. */
export const measuredBuild = {
  next: '.next-bench',
  worker: '.next-bench/worker',
  env: { BENCH_PAGES: '1', NEXT_DIST_DIR: '.next-bench' },
}

/** The same as of another deployment, which people may have pages of: for storms. */
export const earlierBuild = {
  next: '.next-earlier',
  worker: '.next-earlier/worker',
  env: { DEPLOYMENT_ID: 'earlier', NEXT_DIST_DIR: '.next-earlier' },
}

const tsconfig = inRoot('tsconfig.json')

const serverOf = ({ next }) => inRoot(next, 'standalone', 'server.js')
const workerOf = ({ worker }) => inRoot(worker, 'worker.mjs')
const stampOf = ({ worker }) => inRoot(worker, 'built-from')

const sources = [
  ...[
    'app',
    'components',
    'lib',
    'locales',
    'public',
    'prisma/schema',
    'prisma/migrations',
    'prisma/seed',
    'scripts/commands',
  ],
  ...['package-lock.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'instrumentation.ts', 'proxy.ts'],
]

function sourceFingerprint() {
  return fingerprint(sources, { skip: (name) => name.startsWith('lib/generated') })
}

/** True when what is built was built from the files as they are now. */
export function isBuilt(build = product) {
  const stamp = stampOf(build)
  const made = [serverOf(build), workerOf(build), stamp].every((file) => existsSync(file))
  return made && readFileSync(stamp, 'utf8') === sourceFingerprint()
}

/** Builds web server and worker from the generated client on; needs no database and no setting. */
export async function buildProduct({ log, build = product } = {}) {
  const builtFrom = sourceFingerprint()
  rmSync(stampOf(build), { force: true })
  const settings = readFileSync(tsconfig)
  await runNode([inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    log,
    env: {
      DEPLOYMENT_ID: process.env.DEPLOYMENT_ID ?? builtFrom,
      ...build.env,
      NODE_ENV: 'production',
      // The same key from build to build: a form opened before a deployment still submits after it.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
        process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || keptSecret(dataDir, 'actions-key', 32),
    },
  })
  // Next adds the folder of a build to it; that of a measured build is not ours to check.
  writeFileSync(tsconfig, settings)
  const standalone = inRoot(build.next, 'standalone')
  cpSync(inRoot(build.next, 'static'), join(standalone, build.next, 'static'), { recursive: true })
  if (existsSync(inRoot('public'))) cpSync(inRoot('public'), join(standalone, 'public'), { recursive: true })
  keepFirstVisitors(serverOf(build))
  await bundleProcesses(inRoot(build.worker))
  writeFileSync(stampOf(build), builtFrom)
}

/** However the server is started: it is Next's, and would answer before our doors stand (lib/platform/doorstep.mjs). */
function keepFirstVisitors(server) {
  const doorstep = join('lib', 'platform', 'doorstep.mjs')
  cpSync(inRoot(doorstep), join(dirname(server), doorstep))
  const first = "import { keepOnDoorstep } from './lib/platform/doorstep.mjs'\nkeepOnDoorstep()\n"
  writeFileSync(server, `${first}${readFileSync(server, 'utf8')}`)
}

/** The worker, and beside it the commands of `npm run admin` and the like. Each tells the log who it is. */
export async function bundleProcesses(folder) {
  const callItself = (name) => `process.env.PROCESS_NAME ??= '${name}'`
  // As Next's own server says of itself: what is built is run in production unless something else is said.
  const firstLine = `process.env.NODE_ENV ??= 'production'; ${callItself('worker')}`
  await bundle(commandEntry('worker'), folder, firstLine)
  for (const name of commandNames()) await bundle(commandEntry(name), join(folder, 'commands'), callItself(name))
}

/**
 * A command to be run: as it was built with the product while that is of these files, so that nothing is written where an
 * installation is read-only; else bundled anew.
 */
export async function commandBundle(name) {
  return isBuilt() ? inRoot(product.worker, 'commands', `${name}.mjs`) : bundle(commandEntry(name))
}

/**
 * For this machine only, unless `env` says otherwise. By its name: a server that is told to listen on 127.0.0.1 takes its own
 * rewrites (proxy.ts) for another site's addresses, since Next writes them with `localhost`, and fetches them over HTTP.
 */
export function startWeb(env, log, build = product, flags = []) {
  const onIpv4 = '--dns-result-order=ipv4first'
  const settings = { PROCESS_NAME: 'web', HOSTNAME: 'localhost', ...env }
  return startServer([onIpv4, ...flags, serverOf(build)], { env: settings, log })
}

export function startWorker(env, log) {
  return startServer([...nodeFlags, workerOf(product)], { env: { PROCESS_NAME: 'worker', ...env }, log })
}

/** Waits until the web server answers that it is ready. @throws after `patienceMs`. */
export async function whenReady(address, patienceMs = 60_000) {
  const end = Date.now() + patienceMs
  for (;;) {
    const ready = await fetch(`${address}/api/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    if (Date.now() > end) throw new Error(`${address} does not get ready`)
    await sleep(50)
  }
}
