import 'server-only'
import { shownCall } from '@/lib/calls/cached.queries'
import { listCallsAfter } from '@/lib/calls/window.queries'
import { cachedRows } from '@/lib/platform/public-cache'
import { done, refuse } from '@/lib/platform/result'
import { callOf, callSummaryOf } from './call-resource'
import { nextOf, positionIn } from './list-position'
import { type Handler, isSearch } from './operation'
import { type Operations, operations } from './operations'

export const listCalls: Handler<Operations['listCalls']> = async ({ query }) => {
  const { lang, limit, status, country, theme } = query
  const position = positionIn('calls', query)
  if (!position.ok) return position
  const [publishedAt, slug] = position.value?.map(String) ?? []
  const after = publishedAt && slug ? { publishedAt, slug } : null
  const load = () => listCallsAfter({ status, country, theme }, after, { limit, now: new Date() })
  // Words are without number: what they find is asked of the database each time.
  const key = JSON.stringify([status, country, after, limit])
  const rows = isSearch(operations.listCalls, query)
    ? await load()
    : await cachedRows(['api.calls', key], load, { tags: ['calls'], about: ({ changesAt }) => ({ until: changesAt }) })
  const now = new Date()
  const last = rows.after && [rows.after.publishedAt, rows.after.slug]
  return done({ data: rows.cards.map((card) => callSummaryOf(card, lang, now)), next: nextOf('calls', query, last) })
}

export const getCall: Handler<Operations['getCall']> = async ({ params, query }) => {
  const call = await shownCall(params.slug)
  return call ? done(callOf(call, query.lang, new Date())) : refuse('notFound')
}
