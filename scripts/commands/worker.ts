import { forgetSignInTraces } from '@/lib/auth/jobs'
import { startWorker } from '@/lib/jobs/worker'
import { sendMail } from '@/lib/mail/jobs'
import { refuseForeignDatabase } from '@/lib/platform/demo-database'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

await refuseForeignDatabase()
const worker = startWorker([sendMail, forgetSignInTraces], env().DATABASE_URL)
log.info('worker ready')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void worker.stop().then(() => process.exit(0)))
}
