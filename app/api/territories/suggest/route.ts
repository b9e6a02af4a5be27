import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/auth/current'
import { territoryName } from '@/lib/communes/territory'
import { searchTerritories, territoryDetail } from '@/lib/communes/territory-choice.queries'
import { localeOr } from '@/lib/i18n/locales'

/** Territories while an organiser types. Public facts, but only forms of people signed in ask. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const actor = await currentActor()
  const locale = localeOr(nextUrl.searchParams.get('locale'))
  const hits = actor.kind === 'user' ? await searchTerritories((nextUrl.searchParams.get('q') ?? '').slice(0, 100)) : []
  const options = hits.map((hit) => ({
    key: hit.id,
    label: territoryName(hit, locale),
    detail: territoryDetail(hit, locale),
  }))
  return Response.json({ options }, { headers: { 'cache-control': 'private, no-store' } })
}
