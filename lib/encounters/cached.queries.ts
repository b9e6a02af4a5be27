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

/** Lists, on pages and for programs, say names of communes and of bodies, which an import may change. */
export const lists = { tags: ['encounters', 'communes'] }

/** The first page of the list, unfiltered, next first. */
export const firstEncounters = cache(() =>
  cachedRows(['encounters'], () => listShownEncounters(everyEncounter, new Date()), {
    ...lists,
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
    ...lists,
    about: (cards, now) => ({
      until: nextOf(
        cards.map((card) => card.endsAt),
        now,
      ),
    }),
  }),
)

export const calendarEncounters = cache(() =>
  cachedRows(['calendarEncounters'], () => listCalendarEncounters(new Date()), lists),
)

export const latestEncounters = cache((limit: number) =>
  cachedRows(['latestEncounters', String(limit)], () => listLatestEncounters(limit), lists),
)

export const encounterChoices = cache(() => cachedRows(['encounterChoices'], listEncounterChoices, lists))

export const shownEncounter = cache((slug: string) =>
  cachedRows(['encounter', slug], () => findShownEncounter(slug), {
    tags: [`encounter:${slug}`, 'communes'],
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
