import { forgetSignInTraces } from '@/lib/auth/jobs'
import { sayAlive } from '@/lib/jobs/alive'
import { startWorker } from '@/lib/jobs/worker'
import { forgetMail, sendMail } from '@/lib/mail/jobs'
import { log } from '@/lib/platform/log'
import { startingSettings } from '@/lib/platform/starting'
import { startTraces } from '@/lib/platform/traces'
import { forgetNeeds, remindRegistrants, settleEncounters } from '@/lib/registrations/jobs'

const jobs = [sendMail, settleEncounters, remindRegistrants, forgetNeeds, forgetSignInTraces, forgetMail]
const { DATABASE_LISTEN_URL, WORKER_ALIVE_FILE } = await startingSettings()
await startTraces()
if (WORKER_ALIVE_FILE) sayAlive(WORKER_ALIVE_FILE)
const worker = startWorker(jobs, DATABASE_LISTEN_URL)
log.info('worker ready')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void worker.stop().then(() => process.exit(0)))
}
