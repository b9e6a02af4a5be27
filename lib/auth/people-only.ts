import 'server-only'
import { isOwnOrigin } from '@/lib/platform/origin'
import { readLink, signLink } from '@/lib/platform/signed-link'
import { currentBrowser } from './browser'
import { takePoint } from './limits.commands'

// Addresses of contacts are shown to people, not to harvesters: somebody presses a button (a POST of our own page, which
// robots that follow links do not send), and the page that follows shows them for a while.

type Subject = { purpose: 'callContacts' | 'encounterContact'; slug: string }

/** A town hall asks from one address; a harvester asks for all. */
const askedContacts = { name: 'askedContacts', points: 30, seconds: 600 }

const shownMilliseconds = 10 * 60_000

/** The key of a page that shows them; null where it was no page of ours that asked, or where too many were asked. */
export async function keyForPerson(request: Request, { purpose, slug }: Subject): Promise<string | null> {
  if (!isOwnOrigin(request)) return null
  const { prefix } = await currentBrowser()
  if (await takePoint(askedContacts, prefix)) return null
  return signLink({ purpose, id: slug, expiresAt: new Date(Date.now() + shownMilliseconds) })
}

export function isKeyFor(key: unknown, { purpose, slug }: Subject): boolean {
  return typeof key === 'string' && readLink(key, purpose, new Date())?.id === slug
}

/** Back to the page: with its key, or with word that there were too many. */
export function seeOther(path: string, key: string | null): Response {
  const query = key ? `key=${encodeURIComponent(key)}` : 'busy=1'
  return new Response(null, { status: 303, headers: { location: `${path}?${query}`, 'cache-control': 'no-store' } })
}
