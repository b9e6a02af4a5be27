import 'server-only'
import { seekCommunes } from '@/lib/communes/afresh.queries'
import { neighboursOf, shownCommune, successorOf } from '@/lib/communes/cached.queries'
import { listCommunesFrom } from '@/lib/communes/window.queries'
import { cachedRows } from '@/lib/platform/public-cache'
import { done, refuse } from '@/lib/platform/result'
import { communeOf, communeSummaryOf } from './commune-resource'
import { usualRadiusKm } from './fields'
import { nextOf, positionIn } from './list-position'
import { type Handler, isSearch } from './operation'
import { type Operations, operations } from './operations'

export const listCommunes: Handler<Operations['listCommunes']> = async ({ query }) => {
  const { lang, limit, search, country, near, radiusKm = usualRadiusKm } = query
  const position = positionIn('communes', query)
  if (!position.ok) return position
  const offset = Number(position.value?.[0] ?? 0)
  const question = { search, country, near: near && { ...near, km: radiusKm } }
  // One more than asked says whether the list goes on.
  const asked = [question, offset, limit + 1] as const
  const isUnusual = isSearch(operations.listCommunes, query)
  const key = JSON.stringify([country, offset, limit])
  const rows = isUnusual
    ? await seekCommunes(...asked)
    : await cachedRows(['api.communes', key], () => listCommunesFrom(...asked), { tags: ['communes'] })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? [offset + limit] : null
  return done({ data: shown.map((row) => communeSummaryOf(row, lang)), next: nextOf('communes', query, last) })
}

export const getCommune: Handler<Operations['getCommune']> = async ({ params: { country, code }, query }) => {
  const commune = (await shownCommune(country, code)) ?? (await successorFacts(country, code))
  if (!commune) return refuse('notFound')
  return done(communeOf(commune, await neighboursOf(commune), query.lang))
}

/** A code that merged leads to the commune that has its place now. */
async function successorFacts(country: string, code: string) {
  const successor = await successorOf(country, code)
  return successor && shownCommune(successor.country, successor.code)
}
