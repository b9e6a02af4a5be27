import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { bodyOption, searchBodies } from '@/lib/organisations/bodies.queries'

/** Bodies while somebody types: communes, EPCI, provinces … Public facts, but only forms of people signed in ask. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const actor = await currentActor()
  const locale = localeOr(nextUrl.searchParams.get('locale'))
  const hits = actor.kind === 'user' ? await searchBodies((nextUrl.searchParams.get('q') ?? '').slice(0, 100)) : []
  return Response.json(
    { options: hits.map((hit) => bodyOption(hit, locale)) },
    { headers: { 'cache-control': 'private, no-store' } },
  )
}
