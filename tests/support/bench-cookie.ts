import { sessionCookie } from '@/lib/auth/session-cookie'
import { openSession } from '@/lib/auth/sessions.commands'
import { inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { granted } from './people'

/** What the browser of this person sends with each request. */
export async function cookieOf(personId: string): Promise<string> {
  const opened = await inTransaction(async (tx) =>
    done(await openSession(tx, personId, { userAgent: null, secondFactorGiven: true })),
  )
  const { name, value } = await sessionCookie(granted(opened))
  return `${name}=${value}`
}
