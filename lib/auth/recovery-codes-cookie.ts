import 'server-only'
import { z } from 'zod'
import { seal, unseal } from '@/lib/platform/secrets'
import { readCookie, writeCookie } from './cookies'

/** Long enough to print them. */
const shownSeconds = 600

/**
 * Recovery codes exist in clear only between the moment they are made and the moment they are put away: sealed, in the
 * browser that asked, so that the page that shows them can be printed and reloaded without JavaScript.
 */
export async function showCodes(codes: string[]): Promise<void> {
  await writeCookie('codes', seal(JSON.stringify(codes)), shownSeconds)
}

export async function readShownCodes(): Promise<string[]> {
  const cookie = await readCookie('codes')
  if (!cookie) return []
  try {
    return z.array(z.string()).parse(JSON.parse(unseal(cookie)))
  } catch {
    // Not sealed by us, or with an older secret: there is nothing to show.
    return []
  }
}
