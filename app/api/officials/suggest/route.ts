import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { searchOfficials } from '@/lib/officials/officials.queries'

/** Officials while an organiser types, to pick a co-host; nobody for who may not pick. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const locale = localeOr(nextUrl.searchParams.get('locale'))
  const hits = await searchOfficials(await currentActor(), (nextUrl.searchParams.get('q') ?? '').slice(0, 100))
  const options = hits.map(({ mandateId, person, ...office }) => ({
    key: mandateId,
    label: personName(person),
    detail: officeTitle(office, person.titleForm, locale),
  }))
  return Response.json({ options }, { headers: { 'cache-control': 'private, no-store' } })
}
