import { forgetSignInTraces } from '@/lib/auth/jobs'
import { startWorker } from '@/lib/jobs/worker'
import { sendMail } from '@/lib/mail/jobs'
import { log } from '@/lib/platform/log'
import { startingSettings } from '@/lib/platform/starting'

const { DATABASE_URL } = await startingSettings()
const worker = startWorker([sendMail, forgetSignInTraces], DATABASE_URL)
log.info('worker ready')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void worker.stop().then(() => process.exit(0)))
}
