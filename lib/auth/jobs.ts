import 'server-only'
import type { Job } from '@/lib/jobs/job'
import { forgetTraces } from './forgetting.commands'

export const forgetSignInTraces: Job = { name: 'forgetSignInTraces', everySeconds: 600, run: forgetTraces }
