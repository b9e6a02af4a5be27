import type { NextRequest } from 'next/server'
import { suggestCommunes } from '@/lib/communes/afresh.queries'
import { suggestQuery } from '@/lib/communes/schema'
import { communeSuggestion } from '@/lib/communes/suggestion'

/** Communes while somebody types: public facts, the same for everybody, and the same for a while. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const asked = suggestQuery.safeParse(Object.fromEntries(nextUrl.searchParams))
  if (!asked.success) return Response.json({ options: [] }, { status: 400 })
  const { q, locale } = asked.data
  const hits = await suggestCommunes(q)
  return Response.json(
    { options: hits.map((hit) => communeSuggestion(hit, locale)) },
    { headers: { 'cache-control': 'public, max-age=300' } },
  )
}
