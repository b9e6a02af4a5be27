// npm run db:* — the database of DATABASE_URL, or else the development one under .data/dev.
import { dropDatabase, ensureDatabase } from './lib/databases.mjs'
import { openDevelopment, withDatabase } from './lib/development.mjs'
import { migrate, pendingSql, rewriteFirstMigration, writeMigration } from './lib/migrations.mjs'
import { ensureClient } from './lib/prisma.mjs'

const commands = {
  generate: async () => {
    await ensureClient()
    return 'Prisma client generated in lib/generated/prisma'
  },
  migrate: () =>
    withDatabase(async ({ url }) => {
      const applied = await migrate(url)
      return applied.length ? `Applied: ${applied.join(', ')}` : 'Every migration is applied'
    }),
  diff: (name = 'change') =>
    withDatabase(async ({ url }) => {
      const written = await writeMigration(name, url)
      return written
        ? `Written: ${written}. Read it, then: npm run db:migrate`
        : 'The migrations already say what the schema says'
    }),
  drift: () =>
    withDatabase(async ({ url }) => {
      const sql = await pendingSql(url)
      if (sql)
        throw new Error(
          `The schema says more than the migrations; npm run db:diff -- NAME writes the missing one:\n${sql}`,
        )
      return 'Schema and migrations agree'
    }),
  'init-migration': () => withDatabase(async ({ url }) => `Written: ${await rewriteFirstMigration(url)}`),
  start: async () => {
    const { url, cluster } = await openDevelopment()
    return `${cluster.adopted ? 'Already running' : 'Started'}: ${url}`
  },
  stop: async () => {
    const { cluster } = await openDevelopment()
    await cluster.stop()
    return 'Stopped'
  },
  reset: async () => {
    const opened = await openDevelopment()
    await dropDatabase(opened.cluster, opened.database)
    await ensureDatabase(opened.cluster, opened.database)
    await migrate(opened.url)
    return `Empty and migrated: ${opened.url}`
  },
}

const [name, ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`Say which: ${Object.keys(commands).join(', ')}`)
  process.exit(2)
}
try {
  console.log(await command(...args))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
