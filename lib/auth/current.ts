import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { paths, withReturn } from '@/lib/platform/paths'
import { type User, type Visitor, visitor } from './actor'
import { loadActor } from './actor.queries'
import { readSessionId } from './session-cookie'

/** Who asks, read once per request from the table: rights that ended a second ago are not here. */
export const currentActor = cache(async (): Promise<Visitor | User> => {
  const sessionId = await readSessionId()
  return (sessionId && (await loadActor(sessionId))) || visitor
})

/**
 * The person signed in, or off to sign in and back to `path`. With `power`, off to the second factor where it is missing.
 * No authorization: what one may do is asked in queries and commands.
 */
export async function requireUser(locale: Locale, path: Route, { power = false } = {}): Promise<User> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') redirect(withReturn(paths.signIn(locale), path))
  if (power && actor.needsSecondFactor) redirect(withReturn(paths.secondFactor(locale), path))
  return actor
}
