import 'server-only'
import { lists, shownEncounter } from '@/lib/encounters/cached.queries'
import { listEncountersAfter } from '@/lib/encounters/window.queries'
import { cachedRows } from '@/lib/platform/public-cache'
import { done, refuse } from '@/lib/platform/result'
import { encounterOf } from './encounter-detail'
import { encounterSummaryOf } from './encounter-resource'
import { usualRadiusKm } from './fields'
import { nextOf, positionIn } from './list-position'
import { type Handler, isSearch } from './operation'
import { type Operations, operations } from './operations'

export const listEncounters: Handler<Operations['listEncounters']> = async ({ query }) => {
  const { lang, limit, from, to, country, near, radiusKm = usualRadiusKm } = query
  const position = positionIn('encounters', query)
  if (!position.ok) return position
  const [startsAt, id] = position.value?.map(String) ?? []
  const after = startsAt && id ? { startsAt, id } : null
  const question = { from, to, country, near: near && { ...near, km: radiusKm } }
  const load = () => listEncountersAfter(question, after, limit)
  // Moments and points are without number: what they find is asked of the database each time.
  const isUnusual = isSearch(operations.listEncounters, query)
  const key = JSON.stringify([country, after, limit])
  const rows = isUnusual ? await load() : await cachedRows(['api.encounters', key], load, lists)
  const now = new Date()
  const last = rows.after && [rows.after.startsAt, rows.after.id]
  return done({
    data: rows.cards.map((card) => encounterSummaryOf(card, lang, now)),
    next: nextOf('encounters', query, last),
  })
}

export const getEncounter: Handler<Operations['getEncounter']> = async ({ params, query }) => {
  const encounter = await shownEncounter(params.slug)
  return encounter ? done(encounterOf(encounter, query.lang, new Date())) : refuse('notFound')
}
