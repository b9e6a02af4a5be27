import 'server-only'
import type { EmailChallenge } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/outbox'
import { inTransaction, type Tx } from '@/lib/platform/db'
import { done, refuse } from '@/lib/platform/result'
import { personOfAddress } from './addresses.commands'
import type { Browser } from './browser'
import { consumeByCode, consumeByLink, writeChallenge } from './challenges.commands'
import { knownMarkFor } from './known-browser'
import { type Limit, limits } from './limit'
import { givePointBack, takePoint, takePoints } from './limits.commands'
import { signInMail } from './mail'
import { openSession } from './sessions.commands'

type Asking = { address: string; returnTo?: string | null; locale: Locale }

/**
 * Sends a code and a link to an address, whoever asks and whether or not the platform knows it: the same rows, the same
 * mail, the same answer. Only the answer to the mail makes an account.
 */
export async function askSignIn({ address, returnTo, locale }: Asking, browser: Browser) {
  const refusal = await takePoints(askLimits(address, browser))
  if (refusal) return { ...refusal, field: 'address' }
  return inTransaction(async (tx) => {
    const asked = await writeChallenge(tx, {
      purpose: 'signIn',
      address,
      returnTo: returnTo ?? null,
      half: browser.half,
    })
    await queueMail(tx, signInMail({ address, locale, ...asked }))
    return done({ half: asked.half })
  })
}

/** A browser that signed in with this address before counts for itself, so nobody else can use its tries up. */
function askLimits(address: string, { prefix, known }: Browser): [Limit, string][] {
  const mark = knownMarkFor(address, known)
  if (mark) return [[limits.askPerKnownBrowser, mark]]
  return [
    [limits.askPerPrefix, prefix],
    [limits.askPerAddress, address],
    [limits.askPerAddressAndDay, address],
  ]
}

export type Entered = { sessionId: string; personId: string; address: string; returnTo: string | null }

/** Enters with the code, in the browser that asked. */
export async function enterByCode(typed: string, locale: Locale, browser: Browser) {
  const refusal = await takePoint(limits.tryPerPrefix, browser.prefix)
  if (refusal) return { ...refusal, field: 'code' }
  const result = await inTransaction(async (tx) => {
    const outcome = await consumeByCode(tx, 'signIn', browser.half, typed)
    return 'ok' in outcome ? outcome : done(await enter(tx, outcome, locale, browser))
  })
  if (result.ok) await forgive([[limits.tryPerPrefix, browser.prefix], ...askLimits(result.value.address, browser)])
  return result
}

/** Enters with the link, when its button is pressed in the browser that asked. */
export async function enterByLink(token: string, locale: Locale, browser: Browser) {
  const result = await inTransaction(async (tx) => {
    const outcome = await consumeByLink(tx, token, browser.half)
    if ('ok' in outcome) return outcome
    return outcome.purpose === 'signIn' ? done(await enter(tx, outcome, locale, browser)) : refuse('challengeOver')
  })
  if (result.ok) await forgive(askLimits(result.value.address, browser))
  return result
}

/** Enters with an address that an identity provider has confirmed. */
export async function enterByProvider(address: string, locale: Locale, userAgent: string | null) {
  return inTransaction(async (tx) => {
    const person = await personOfAddress(tx, address, locale)
    return done({ sessionId: await openSession(tx, person.id, { userAgent }), personId: person.id })
  })
}

async function enter(tx: Tx, challenge: EmailChallenge, locale: Locale, browser: Browser): Promise<Entered> {
  const { address, returnTo } = challenge
  const person = await personOfAddress(tx, address, locale)
  const sessionId = await openSession(tx, person.id, { userAgent: browser.userAgent })
  return { sessionId, personId: person.id, address, returnTo }
}

/** A town hall whose people do get in never reaches its limit. */
async function forgive(taken: [Limit, string][]): Promise<void> {
  for (const [limit, whom] of taken) {
    if (limit !== limits.askPerAddressAndDay) await givePointBack(limit, whom)
  }
}
