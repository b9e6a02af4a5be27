import 'server-only'
import { cache } from 'react'
import { cachedRows } from '@/lib/platform/public-cache'
import { nextOf } from '@/lib/platform/time-left'
import { nextMomentOf } from './call'
import { currentCalls } from './public-filter'
import { findNextAppearance, listCallOrganisers, listLatestCalls, listShownCalls } from './public-list.queries'
import { findShownCall } from './public-page.queries'

// What public pages read: kept until a command touches the tags or the clock moves on. Once per render, however often asked.

const recentlyClosed = { ...currentCalls, state: 'closed' as const }

/** Open and coming calls, and some that closed lately. */
export const firstCalls = cache(() =>
  cachedRows(['calls'], readFirst, {
    tags: ['calls'],
    about: ({ current, appearsAt }, now) => ({ until: nextOf([appearsAt, nextMomentAmong(current.cards, now)], now) }),
  }),
)

async function readFirst() {
  const now = new Date()
  const [current, closed, appearsAt] = await Promise.all([
    listShownCalls(currentCalls, now),
    listShownCalls(recentlyClosed, now),
    findNextAppearance(now),
  ])
  return { current, closed: closed.cards.slice(0, 5), appearsAt }
}

export const latestCalls = cache((limit: number) =>
  cachedRows(['latestCalls', String(limit)], () => readLatest(limit), {
    tags: ['calls'],
    about: ({ appearsAt }) => ({ until: appearsAt }),
  }),
)

async function readLatest(limit: number) {
  const now = new Date()
  return { cards: await listLatestCalls(now, limit), appearsAt: await findNextAppearance(now) }
}

export const callOrganisers = cache(() => cachedRows(['callOrganisers'], listCallOrganisers, { tags: ['calls'] }))

export const shownCall = cache(async (slug: string) => {
  const found = await cachedRows(['call', slug], () => findShownCall(slug, new Date()), {
    // It names bodies, which an import may change.
    tags: [`call:${slug}`, 'communes'],
    about: ({ appearsAt }) => ({ until: appearsAt }),
  })
  return found.call
})

type Moments = Parameters<typeof nextMomentOf>[0]

/** When a page that shows these calls changes by itself. */
export function nextMomentAmong(calls: readonly Moments[], now: Date): Date | null {
  return nextOf(
    calls.map((call) => nextMomentOf(call, now)),
    now,
  )
}
