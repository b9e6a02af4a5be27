import 'server-only'
import { env } from './env'
import { hearChanges } from './hear-changes'
import { guardResponses } from './last-door'

/** What a web process does besides answering. @throws one message that names every wrong setting. */
export function startWeb(): void {
  const { DATABASE_URL } = env()
  guardResponses()
  hearChanges(DATABASE_URL)
}
