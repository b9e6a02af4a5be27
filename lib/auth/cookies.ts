import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'

/** What a cookie is for; all of them are needed to sign in, so none asks for consent. */
export type CookieUse =
  /** Who is signed in. */
  | 'session'
  /** The browser's half of a code or link that was asked for. */
  | 'challenge'
  /** This browser has signed in before: its limits are its own. */
  | 'known'
  /** Recovery codes just made, until they are put away. */
  | 'codes'
  /** The secret of a token just made, until it is put away. */
  | 'token'
  /** next-auth's own, on the way to an identity provider and back. */
  | 'return'
  | 'csrf'
  | 'pkce'
  | 'state'
  | 'nonce'

/** Browsers accept `__Host-` over TLS only; plain http is a developer's own machine. */
function overTls(): boolean {
  return env().APP_URL.startsWith('https:')
}

/** The one place that names cookies. */
export function cookieName(use: CookieUse): string {
  return overTls() ? `__Host-visavis-${use}` : `visavis-${use}`
}

/** The one place that says how they travel. */
export function cookieOptions(maxAge: number) {
  return { httpOnly: true, secure: overTls(), sameSite: 'lax', path: '/', maxAge } as const
}

export async function readCookie(use: CookieUse): Promise<string | null> {
  return (await cookies()).get(cookieName(use))?.value ?? null
}

export async function writeCookie(use: CookieUse, value: string, maxAge: number): Promise<void> {
  ;(await cookies()).set(cookieName(use), value, cookieOptions(maxAge))
}

export async function dropCookie(use: CookieUse): Promise<void> {
  await writeCookie(use, '', 0)
}
