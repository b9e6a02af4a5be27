import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { findAccount } from '@/lib/officials/acting.queries'

const headers = { 'cache-control': 'private, no-store' }

/** Who is signed in, for the header of pages that are the same for everybody; 204 for nobody. */
export async function GET(request: NextRequest): Promise<Response> {
  const account = await findAccount(await currentActor(), localeOr(request.nextUrl.searchParams.get('locale')))
  return account ? Response.json(account, { headers }) : new Response(null, { status: 204, headers })
}
