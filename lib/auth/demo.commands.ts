import 'server-only'
import { inTransaction } from '@/lib/platform/db'
import { done, refuse } from '@/lib/platform/result'
import { isDemo, listDemoPeople } from './demo.queries'
import { openSession } from './sessions.commands'

/** Opens a session as one of the demo people, the second factor taken as given. Outside the demo there is nobody. */
export async function enterDemo(personId: string, userAgent: string | null) {
  const listed = isDemo() && (await listDemoPeople()).some((person) => person.personId === personId)
  if (!listed) return refuse('notFound')
  return inTransaction(async (tx) =>
    done({ sessionId: await openSession(tx, personId, { userAgent, secondFactorGiven: true }) }),
  )
}
