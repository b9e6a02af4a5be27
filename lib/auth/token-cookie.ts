import 'server-only'
import { z } from 'zod'
import { seal, unseal } from '@/lib/platform/secrets'
import type { User } from './actor'
import { readCookie, writeCookie } from './cookies'

const carried = z.object({ personId: z.string(), name: z.string(), secret: z.string() })

export type ShownToken = z.output<typeof carried>

/** Long enough to copy it. */
const shownSeconds = 300

/**
 * The secret of a token exists in clear only until it is put away: sealed, in the browser that asked, so that the page
 * that shows it needs no JavaScript.
 */
export async function showToken({ personId, name, secret }: ShownToken): Promise<void> {
  await writeCookie('token', seal(JSON.stringify({ personId, name, secret })), shownSeconds)
}

export async function readShownToken({ personId }: User): Promise<ShownToken | null> {
  const cookie = await readCookie('token')
  if (!cookie) return null
  try {
    const shown = carried.parse(JSON.parse(unseal(cookie)))
    return shown.personId === personId ? shown : null
  } catch {
    // Not sealed by us, or with an older secret: there is nothing to show.
    return null
  }
}
