import 'server-only'
import { hearChanges } from './hear-changes'
import { guardResponses } from './last-door'
import { startingSettings } from './starting'

/** What a web process does besides answering. */
export async function startWeb(): Promise<void> {
  const { DATABASE_URL } = await startingSettings()
  guardResponses()
  hearChanges(DATABASE_URL)
}
