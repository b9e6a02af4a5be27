// npm run restore -- FILE: a backup into an empty database.
import { embeddedEnv } from './lib/embedded.mjs'
import { restore } from './lib/restore.mjs'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('Say what: npm run restore -- FILE')
  process.exit(2)
}
const { env, close } = await embeddedEnv()
try {
  const takenAt = await restore(env.DATABASE_URL ?? process.env.DATABASE_URL, file)
  console.log(`Restored as it was at ${takenAt}`)
} catch (error) {
  console.error(`Not restored: ${error.message}`)
  process.exitCode = 1
} finally {
  await close()
}
