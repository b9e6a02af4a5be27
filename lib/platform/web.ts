import 'server-only'
import { refuseForeignDatabase } from './demo-database'
import { env } from './env'
import { hearChanges } from './hear-changes'
import { guardResponses } from './last-door'

/** What a web process does besides answering. With wrong settings it ends, with one message that names them all. */
export async function startWeb(): Promise<void> {
  try {
    const { DATABASE_URL } = env()
    await refuseForeignDatabase()
    guardResponses()
    hearChanges(DATABASE_URL)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
