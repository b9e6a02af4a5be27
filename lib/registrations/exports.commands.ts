import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTransaction } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { mayDecide } from './policy'

export type ExportFormat = 'csv' | 'xlsx'

/** Personal data leaves the platform: owners and editors only, and it is written down who took it. */
export async function openExport(
  actor: Actor,
  encounter: { id: string; organisationId: string },
  format: ExportFormat,
) {
  if (!mayDecide(actor, encounter)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    await record(tx, actor, {
      subject: { type: 'encounter', id: encounter.id },
      action: 'registrations.exported',
      details: { format },
    })
    return done()
  })
}
