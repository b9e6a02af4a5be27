import 'server-only'
import { cache } from 'react'
import { cachedRows } from '@/lib/platform/public-cache'
import { nextOf } from '@/lib/platform/time-left'
import { nextMomentOf } from './encounter'
import { listCalendarEncounters, listComingEncounters, listLatestEncounters } from './public-card.queries'
import { listEncounterChoices } from './public-choices.queries'
import { findFigures } from './public-figures.queries'
import { everyEncounter } from './public-filter'
import { listShownEncounters } from './public-list.queries'
import { findShownEncounter } from './public-page.queries'

// What public pages read: kept until a command touches the tags or the clock moves on. Once per render, however often asked.

/** The first page of the list, unfiltered, next first. */
export const firstEncounters = cache(() =>
  cachedRows(['encounters'], () => listShownEncounters(everyEncounter, new Date()), {
    tags: ['encounters'],
    about: ({ cards }, now) => ({
      until: nextOf(
        cards.map((card) => card.endsAt),
        now,
      ),
    }),
  }),
)

export const comingEncounters = cache((limit: number) =>
  cachedRows(['comingEncounters', String(limit)], () => listComingEncounters(new Date(), limit), {
    tags: ['encounters'],
    about: (cards, now) => ({
      until: nextOf(
        cards.map((card) => card.endsAt),
        now,
      ),
    }),
  }),
)

export const calendarEncounters = cache(() =>
  cachedRows(['calendarEncounters'], () => listCalendarEncounters(new Date()), { tags: ['encounters'] }),
)

export const latestEncounters = cache((limit: number) =>
  cachedRows(['latestEncounters', String(limit)], () => listLatestEncounters(limit), { tags: ['encounters'] }),
)

export const encounterChoices = cache(() =>
  cachedRows(['encounterChoices'], listEncounterChoices, { tags: ['encounters'] }),
)

export const shownEncounter = cache((slug: string) =>
  cachedRows(['encounter', slug], () => findShownEncounter(slug), {
    tags: [`encounter:${slug}`],
    about: (encounter) => ({ tags: encounter?.coHosts.map((host) => `person:${host.person.id}`) ?? [] }),
  }),
)

export const heldFigures = cache(() =>
  cachedRows(['figures'], () => findFigures(new Date()), {
    tags: ['encounters'],
    about: ({ nextEndAt }) => ({ until: nextEndAt }),
  }),
)

type Moments = Parameters<typeof nextMomentOf>[0]

/** When a page that shows these encounters changes by itself. */
export function nextMomentAmong(encounters: readonly Moments[], now: Date): Date | null {
  return nextOf(
    encounters.map((encounter) => nextMomentOf(encounter, now)),
    now,
  )
}
