// npm run demo — everything on this machine, from a fresh clone. Until the packages are there, only Node's own modules.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { demoHome } from './lib/demo-settings.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { takeLock } from './lib/lock.mjs'

const say = (line) => console.log(line)

try {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  const port = Number(process.env.PORT ?? 3000)
  const holder = takeLock(join(demoHome, 'lock'), { port })
  if (holder) throw new Error(`A demo is already running (process ${holder.pid}): http://localhost:${holder.port}`)
  ensureInstalled(say)
  const { runDemo } = await import('./lib/demo.mjs')
  await runDemo({ port, reset: values.reset, say })
} catch (error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}
