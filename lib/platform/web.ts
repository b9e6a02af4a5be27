import 'server-only'
import { env } from './env'
import { hearChanges } from './hear-changes'
import { type FailurePage, guardResponses } from './last-door'

/** What a web process does besides answering. @throws one message that names every wrong setting. */
export function startWeb(failure: FailurePage): void {
  const { DATABASE_URL, NODE_ENV } = env()
  // In development the fault itself is shown.
  guardResponses(NODE_ENV === 'production' ? failure : null)
  hearChanges(DATABASE_URL)
}
