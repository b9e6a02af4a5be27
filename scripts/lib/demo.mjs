// The demo: database, web and worker, each brought back when it dies, until the person stops it.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, commandEntry, nodeFlags } from './bundle.mjs'
import { runNode } from './children.mjs'
import { openCluster } from './cluster.mjs'
import { demoPeople, isFilled, markFilled, openDemoDatabase } from './demo-database.mjs'
import { demoHome } from './demo-settings.mjs'
import { keptSecret } from './development.mjs'
import { whenAskedToEnd } from './ending.mjs'
import { keepAlive } from './keep-alive.mjs'
import { migrate } from './migrations.mjs'
import { isFree } from './ports.mjs'
import { ensureClient } from './prisma.mjs'
import { buildProduct, isBuilt, startWeb, startWorker, whenReady } from './product.mjs'

const dir = join(demoHome, 'postgres')
const logs = { web: join(demoHome, 'web.log'), worker: join(demoHome, 'worker.log') }
const wantedPort = 54320

export async function runDemo({ port, reset, say }) {
  const started = Date.now()
  if (!(await isFree(port, '0.0.0.0'))) throw new Error(`Port ${port} is taken; choose another: PORT=3100 npm run demo`)
  if (reset) await startOver(say)
  mkdirSync(dir, { recursive: true })
  const kept = []
  const stop = stopInOrder(kept, say)
  try {
    const url = await startAll(kept, port, say)
    welcome(port, (Date.now() - started) / 1000, await demoPeople(url), say)
  } catch (error) {
    say(`\n${error.message}`)
    await stop(1)
  }
}

async function startAll(kept, port, say) {
  const database = await keepDatabase(say)
  kept.push(database)
  const url = await openDemoDatabase(database.current())
  const env = demoEnv(url, port)
  await ensureClient()
  await Promise.all([isBuilt() || buildOnce(say), fill(url, env, say)])

  kept.push(await keepAlive({ name: 'The web server', say, start: async () => startWeb(env, logs.web) }))
  kept.push(await keepAlive({ name: 'The worker', say, start: async () => startWorker(env, logs.worker) }))
  await whenReady(`http://127.0.0.1:${port}`).catch((error) => {
    throw new Error(`${error.message}; its log is ${logs.web}`)
  })
  return url
}

function demoEnv(url, port) {
  return {
    NODE_ENV: 'production',
    DEMO: '1',
    PORT: String(port),
    HOSTNAME: process.env.HOST ?? 'localhost',
    APP_URL: process.env.APP_URL ?? `http://localhost:${port}`,
    DATABASE_URL: url,
    AUTH_SECRET: keptSecret(demoHome),
    STORAGE_URL: `file:${join(demoHome, 'files')}`,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  }
}

async function startOver(say) {
  say('Starting over: the demo data are removed')
  if (!existsSync(join(dir, 'data'))) return
  await (await openCluster({ dir, port: wantedPort })).stop()
  rmSync(dir, { recursive: true, force: true })
  rmSync(join(demoHome, 'files'), { recursive: true, force: true })
}

async function keepDatabase(say) {
  let cluster
  const start = async () => {
    cluster = await openCluster({ dir, port: cluster?.port ?? wantedPort })
    return cluster
  }
  const kept = await keepAlive({ name: 'The database', say, start })
  return { ...kept, current: () => cluster }
}

async function buildOnce(say) {
  say('Building the site (a minute or two, after changes only) …')
  const log = join(demoHome, 'build.log')
  await buildProduct({ log }).catch((error) => {
    throw new Error(`The build failed (${error.message}); its log is ${log}`)
  })
  say('The site is built')
}

/** Migrations always; communes and story only into a new database. */
async function fill(url, env, say) {
  const applied = await migrate(url)
  if (applied.length) say(`The database has ${applied.length} new migrations`)
  if (await isFilled(url)) return
  say('Loading the communes of France and Belgium, and the story …')
  await runNode([...nodeFlags, await bundle(commandEntry('seed')), '--story'], { env })
  await markFilled(url)
}

function stopInOrder(kept, say) {
  let stopping
  const stop = (code = 0) => {
    stopping ??= (async () => {
      say('\nStopping …')
      for (const each of kept.reverse()) await each.stop().catch((error) => say(error.message))
      process.exit(code)
    })()
    return stopping
  }
  whenAskedToEnd(stop)
  return stop
}

function welcome(port, seconds, people, say) {
  const address = `http://localhost:${port}`
  const lines = people.map(({ name, note }) => `    ${name.padEnd(26)} ${note.en ?? ''}`)
  say(`
Ready in ${seconds.toFixed(1)} s:  ${address}

  ${address}/fr   ${address}/nl   ${address}/en   ${address}/de
  ${address}/dev/mailbox   the mails that would have left
  ${address}/en/demo       opens a session as one of the demo people:
${lines.join('\n')}

Everything is kept in .data/. Stop with Ctrl-C; start over with: npm run demo -- --reset`)
}
