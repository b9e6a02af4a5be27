// npm run dev — the development server and a worker that follows changes, on the embedded database.
import { bundle, nodeFlags } from './lib/bundle.mjs'
import { startServer } from './lib/children.mjs'
import { developmentEnv, openDevelopment } from './lib/development.mjs'
import { whenAskedToEnd } from './lib/ending.mjs'
import { watchFiles } from './lib/file-watch.mjs'
import { keepAlive } from './lib/keep-alive.mjs'
import { migrate } from './lib/migrations.mjs'
import { ensureClient } from './lib/prisma.mjs'
import { inRoot } from './lib/root.mjs'

const say = (line) => console.log(`· ${line}`)
const port = process.env.PORT ?? '3000'

const opened = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : await openDevelopment()
const applied = await migrate(opened.url)
if (applied.length) say(`migrations applied: ${applied.join(', ')}`)
await ensureClient()

const env = { ...developmentEnv(opened.url), ...process.env, PORT: port, DATABASE_URL: opened.url }
const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next')
const web = await keepAlive({
  name: 'web',
  say,
  start: async () => startServer([next, 'dev', '--port', port, '--hostname', process.env.HOST ?? '127.0.0.1'], { env }),
})

const keepWorker = () => keepAlive({ name: 'worker', say, start: startWorker })
async function startWorker() {
  const built = await bundle(inRoot('scripts', 'commands', 'worker.ts'))
  return startServer([...nodeFlags, built], { env: { ...env, PROCESS_NAME: 'worker' } })
}
let worker = await keepWorker()
const watching = watchFiles([inRoot('lib'), inRoot('scripts', 'commands'), inRoot('locales')], async () => {
  await worker.stop()
  worker = await keepWorker()
})

whenAskedToEnd(stop)

async function stop() {
  watching.close()
  await Promise.all([web.stop(), worker.stop()])
  if (opened.cluster && !opened.cluster.adopted) await opened.cluster.stop()
  process.exit(0)
}
