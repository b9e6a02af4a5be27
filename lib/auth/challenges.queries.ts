import 'server-only'
import type { EmailChallengePurpose } from '@/lib/generated/prisma/client'
import { db, dbNow } from '@/lib/platform/db'
import type { Browser } from './browser'
import { mostWrongCodes } from './challenge'
import { isOfBrowser, tokenHashOf } from './challenges.commands'

type AskedBrowser = Pick<Browser, 'half'>

/** What this browser asked last and may still answer; looking changes nothing. */
export async function findAsked({ half }: AskedBrowser, purpose: EmailChallengePurpose) {
  if (!half) return null
  const asked = await db.emailChallenge.findUnique({ where: { id: half.challengeId } })
  if (!asked || asked.purpose !== purpose || !isOfBrowser(asked, half)) return null
  return (await isLive(asked)) ? { address: asked.address, expiresAt: asked.expiresAt, returnTo: asked.returnTo } : null
}

export type LinkState = 'ready' | 'otherBrowser' | 'over'

/** What a link from a mail can do here. A scanner may ask as often as it likes: nothing is used up, nobody gets in. */
export async function linkState(token: string, { half }: AskedBrowser): Promise<LinkState> {
  const found = await db.emailChallenge.findUnique({ where: { tokenHash: tokenHashOf(token) } })
  if (!found || !(await isLive(found))) return 'over'
  return isOfBrowser(found, half) ? 'ready' : 'otherBrowser'
}

async function isLive(challenge: { consumedAt: Date | null; attempts: number; expiresAt: Date }): Promise<boolean> {
  return challenge.consumedAt === null && challenge.attempts < mostWrongCodes && challenge.expiresAt > (await dbNow())
}
