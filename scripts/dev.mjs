// npm run dev — the development server and a worker that follows changes, on the embedded database.
import { existsSync } from 'node:fs'
import { bundle, nodeFlags } from './lib/bundle.mjs'
import { startNode, stopChild, whenExited } from './lib/children.mjs'
import { developmentEnv, openDevelopment } from './lib/development.mjs'
import { watchFiles } from './lib/file-watch.mjs'
import { keepAlive } from './lib/keep-alive.mjs'
import { migrate } from './lib/migrations.mjs'
import { generateClient } from './lib/prisma.mjs'
import { inRoot } from './lib/root.mjs'

const say = (line) => console.log(`· ${line}`)
const port = process.env.PORT ?? '3000'

const opened = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : await openDevelopment()
const applied = await migrate(opened.url)
if (applied.length) say(`migrations applied: ${applied.join(', ')}`)
if (applied.length || !existsSync(inRoot('lib', 'generated', 'prisma', 'client.ts'))) await generateClient()

const env = {
  ...developmentEnv(opened.url),
  PORT: port,
  ...process.env,
  DATABASE_URL: opened.url,
  NODE_ENV: 'development',
}

async function startProgram(args, extra) {
  const child = startNode(args, { env: { ...env, ...extra } })
  return { exited: whenExited(child), stop: () => stopChild(child) }
}

const web = await keepAlive({
  name: 'web',
  say,
  start: () => startProgram([inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '--port', port]),
})
const startWorker = async () =>
  startProgram([...nodeFlags, await bundle(inRoot('scripts', 'commands', 'worker.ts'))], { PROCESS_NAME: 'worker' })
let worker = await keepAlive({ name: 'worker', say, start: startWorker })
const watching = watchFiles([inRoot('lib'), inRoot('scripts', 'commands'), inRoot('locales')], async () => {
  await worker.stop()
  worker = await keepAlive({ name: 'worker', say, start: startWorker })
})

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)

async function stop() {
  watching.close()
  await Promise.all([web.stop(), worker.stop()])
  if (opened.cluster && !opened.cluster.adopted) await opened.cluster.stop()
  process.exit(0)
}
