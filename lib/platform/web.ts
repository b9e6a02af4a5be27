import 'server-only'
import { letIn } from './doorstep.mjs'
import { hearChanges } from './hear-changes'
import { type FailurePage, guardResponses } from './last-door'
import { countAnswers } from './metrics'
import { type OldFormPage, openOldFormDoor } from './old-form-door'
import { openPageDoor } from './page-door'
import { followReplica } from './replica'
import { startingSettings } from './starting'
import { startTraces } from './traces'

/** What a web process does besides answering. */
export async function startWeb(ownPages: FailurePage & OldFormPage): Promise<void> {
  const { APP_URL, DATABASE_LISTEN_URL, DATABASE_REPLICA_URL, NODE_ENV } = await startingSettings()
  // In development the fault itself is shown.
  guardResponses(NODE_ENV === 'production' ? ownPages : null, { overTls: APP_URL.startsWith('https:') })
  openPageDoor()
  openOldFormDoor(ownPages)
  countAnswers()
  await startTraces()
  hearChanges(DATABASE_LISTEN_URL)
  if (DATABASE_REPLICA_URL) followReplica(DATABASE_REPLICA_URL)
  letIn()
}
