import 'server-only'
import type { Job } from '@/lib/jobs/job'
import { forgetOldKeys } from '@/lib/platform/idempotency'
import { closeEncounter, forgetAnswers, remindSome, settleEncounter } from './clock.commands'
import { listEncountersDue } from './clock.queries'

/** Offers that ran out, sides to release, lines to close: what the clock does, within seconds and without anybody asking. */
export const settleEncounters: Job = {
  name: 'registrations.settle',
  everySeconds: 2,
  async run() {
    const due = await listEncountersDue()
    for (const id of due.toSettle) await settleEncounter(id)
    for (const id of due.toClose) await closeEncounter(id)
  },
}

export const remindRegistrants: Job = {
  name: 'registrations.remind',
  everySeconds: 300,
  async run() {
    while ((await remindSome(50)) > 0);
  },
}

/** Telephones the day after the encounter, needs 30 days after; idempotency keys after a month. */
export const forgetNeeds: Job = {
  name: 'registrations.forget',
  everySeconds: 3600,
  async run() {
    await forgetAnswers()
    await forgetOldKeys()
  },
}
