import 'server-only'
import { listActable } from '@/lib/officials/officials.queries'
import { done, refuse } from '@/lib/platform/result'
import { findReadableRegistration, listReadableRegistrations } from '@/lib/registrations/read.queries'
import { nextOf, positionIn } from './list-position'
import { meOf } from './me-resource'
import type { Handler } from './operation'
import type { Operations } from './operations'
import { registrationOf } from './registration-resource'

export const listRegistrations: Handler<Operations['listRegistrations']> = async ({ actor, params, query }) => {
  const name = `registrations ${params.slug}`
  const position = positionIn(name, query)
  if (!position.ok) return position
  const after = Number(position.value?.[0] ?? 0)
  const rows = await listReadableRegistrations(actor, params.slug, { after, limit: query.limit })
  if (!rows) return refuse('notFound')
  const next = nextOf(name, query, rows.after === null ? null : [rows.after])
  return done({ data: rows.rows.map((row) => registrationOf(row, query.lang)), next })
}

export const getRegistration: Handler<Operations['getRegistration']> = async ({ actor, params, query }) => {
  const row = await findReadableRegistration(actor, params.id)
  return row ? done(registrationOf(row, query.lang)) : refuse('notFound')
}

export const getMe: Handler<Operations['getMe']> = async ({ actor, query }) => {
  return done(meOf(actor, await listActable(actor, 'registrations'), query.lang))
}
