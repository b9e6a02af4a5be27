import type { NextRequest } from 'next/server'
import { myPlaceWords } from '@/components/registrations/my-place-words'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { findMyPlace } from '@/lib/registrations/queries'

const headers = { 'cache-control': 'private, no-store' }

/** Whether the person is registered, for the page of an encounter that is the same for everybody; 204 for nobody. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const locale = localeOr(request.nextUrl.searchParams.get('locale'))
  const actor = await currentActor()
  if (actor.kind === 'visitor') return new Response(null, { status: 204, headers })
  const mine = await findMyPlace(actor, (await params).slug)
  const registration = mine && {
    status: mine.status,
    href: paths.registration(locale, mine.id),
    label: myPlaceWords(mine, locale),
  }
  return Response.json({ registration }, { headers })
}
