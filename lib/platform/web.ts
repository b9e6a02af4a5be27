import 'server-only'
import { hearChanges } from './hear-changes'
import { countAnswers } from './metrics'
import { type OldFormPage, openOldFormDoor } from './old-form-door'
import { openPageDoor } from './page-door'
import { followReplica } from './replica'
import { startingSettings } from './starting'
import { startTraces } from './traces'

/** What a web process does besides answering. */
export async function startWeb(oldForm: OldFormPage): Promise<void> {
  const { DATABASE_LISTEN_URL, DATABASE_REPLICA_URL } = await startingSettings()
  openPageDoor()
  openOldFormDoor(oldForm)
  countAnswers()
  await startTraces()
  hearChanges(DATABASE_LISTEN_URL)
  if (DATABASE_REPLICA_URL) followReplica(DATABASE_REPLICA_URL)
}
