import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { searchOfficials } from '@/lib/officials/officials.queries'

const territories = z.array(z.uuid()).max(40).catch([])

/** Officials while an organiser types, to pick a co-host, within territories if any are named; nobody for who may not pick. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const locale = localeOr(nextUrl.searchParams.get('locale'))
  const territoryIds = territories.parse(nextUrl.searchParams.getAll('territory'))
  const text = (nextUrl.searchParams.get('q') ?? '').slice(0, 100)
  const hits = await searchOfficials(await currentActor(), text, { territoryIds })
  const options = hits.map(({ mandateId, person, ...office }) => ({
    key: mandateId,
    label: personName(person),
    detail: officeTitle(office, person.titleForm, locale),
  }))
  return Response.json({ options }, { headers: { 'cache-control': 'private, no-store' } })
}
