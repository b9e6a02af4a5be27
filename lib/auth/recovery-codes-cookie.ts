import 'server-only'
import { z } from 'zod'
import { seal, unseal } from '@/lib/platform/secrets'
import type { User } from './actor'
import { readCookie, writeCookie } from './cookies'

const carried = z.object({ personId: z.string(), codes: z.array(z.string()) })

/** Long enough to print them. */
const shownSeconds = 600

/**
 * Recovery codes exist in clear only between the moment they are made and the moment they are put away: sealed, in the
 * browser that asked, so that the page that shows them can be printed and reloaded without JavaScript.
 */
export async function showCodes(personId: string, codes: string[]): Promise<void> {
  await writeCookie('codes', seal(JSON.stringify({ personId, codes })), shownSeconds)
}

export async function readShownCodes({ personId }: User): Promise<string[]> {
  const cookie = await readCookie('codes')
  if (!cookie) return []
  try {
    const shown = carried.parse(JSON.parse(unseal(cookie)))
    return shown.personId === personId ? shown.codes : []
  } catch {
    // Not sealed by us, or with an older secret: there is nothing to show.
    return []
  }
}
