// npm run backup [-- FILE]: the database into a file, by default one named after the moment, under .data/backups.
import { join, resolve } from 'node:path'
import { backUp } from './lib/backup.mjs'
import { embeddedEnv } from './lib/embedded.mjs'
import { dataDir } from './lib/root.mjs'

const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '')
const file = resolve(process.argv[2] ?? join(dataDir, 'backups', `${moment}Z.vav.gz`))
const { env, close } = await embeddedEnv()
try {
  await backUp(env.DATABASE_URL ?? process.env.DATABASE_URL, file)
  console.log(
    `Backed up into ${file}\nKeep AUTH_SECRET with it, in another place: telephone numbers and needs are sealed with it.`,
  )
} catch (error) {
  console.error(`No backup was made: ${error.message}`)
  process.exitCode = 1
} finally {
  await close()
}
