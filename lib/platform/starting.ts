import 'server-only'
import { refuseForeignDatabase } from './demo-database'
import { type Env, env } from './env'

/** The settings a process starts with. With wrong ones it ends, with one message that names every mistake. */
export async function startingSettings(): Promise<Env> {
  try {
    const settings = env()
    await refuseForeignDatabase()
    return settings
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
