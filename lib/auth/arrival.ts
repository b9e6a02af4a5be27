import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Locale } from '@/lib/i18n/locales'
import { ownPath, paths, withReturn } from '@/lib/platform/paths'
import { landingOf } from './account-links'
import type { User } from './actor'
import { loadActor } from './actor.queries'
import { currentActor } from './current'
import { writeSessionCookie } from './session-cookie'
import { endSession } from './sessions.commands'

/** Where somebody signed in goes now: the second factor first where it is missing, else the page they wanted. */
export function nextPageOf(user: User, returnTo: string | null | undefined, locale: Locale): Route {
  const wanted = ownPath(returnTo)
  if (user.needsSecondFactor) return withReturn(paths.secondFactor(locale), wanted)
  return wanted ?? landingOf(user, locale)
}

/** Gives the browser its new session and sends it on. */
export async function arrive(sessionId: string, returnTo: string | null | undefined, locale: Locale): Promise<never> {
  const before = await currentActor()
  if (before.kind === 'user' && before.sessionId !== sessionId) await endSession(before, before.sessionId)
  await writeSessionCookie(sessionId)
  const user = await loadActor(sessionId)
  if (!user) throw new Error('A session that has just been opened is not there')
  redirect(nextPageOf(user, returnTo, locale))
}
