import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'
import type { User } from './actor'
import { requireUser } from './current'
import { secondFactorState } from './second-factor.queries'

/** Somebody who has signed in just now, or off to do it again and back to `path`. No authorization: commands ask themselves. */
export async function requireProof(locale: Locale, path: Route): Promise<User> {
  const user = await requireUser(locale, path)
  const { isProvedLately } = await secondFactorState(user)
  if (!isProvedLately) redirect(paths.signInAgain(locale, path))
  return user
}
