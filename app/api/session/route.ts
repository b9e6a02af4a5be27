import type { NextRequest } from 'next/server'
import { accountFor } from '@/lib/auth/account-links'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'

const headers = { 'cache-control': 'private, no-store' }

/** Who is signed in, for the header of pages that are the same for everybody; 204 for nobody. */
export async function GET(request: NextRequest): Promise<Response> {
  const account = accountFor(await currentActor(), localeOr(request.nextUrl.searchParams.get('locale')))
  return account ? Response.json(account, { headers }) : new Response(null, { status: 204, headers })
}
