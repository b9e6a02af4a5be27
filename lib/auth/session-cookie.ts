import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '@/lib/platform/env'
import { cookieName, cookieOptions, dropCookie, readCookie, writeCookie } from './cookies'
import { sessionSeconds } from './session'

const carried = z.object({ sessionId: z.uuid() })

/** next-auth's own cookie: an encrypted token that carries nothing but the number of a row in our table. */
export async function sessionCookie(sessionId: string) {
  const value = await encode({ token: { sessionId }, secret: env().AUTH_SECRET, maxAge: sessionSeconds })
  return { name: cookieName('session'), value, options: cookieOptions(sessionSeconds) }
}

export async function writeSessionCookie(sessionId: string): Promise<void> {
  const { value } = await sessionCookie(sessionId)
  await writeCookie('session', value, sessionSeconds)
}

export async function dropSessionCookie(): Promise<void> {
  await dropCookie('session')
}

/** The session this request claims; whether it is alive, only the table says. */
export async function readSessionId(): Promise<string | null> {
  const token = await readCookie('session')
  if (!token) return null
  try {
    return carried.parse(await decode({ token, secret: env().AUTH_SECRET })).sessionId
  } catch {
    // Forged, cut, past its end, or sealed with an older secret: nobody is signed in.
    return null
  }
}
