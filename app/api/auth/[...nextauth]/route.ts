import type { NextRequest } from 'next/server'
import { nextAuthAnswer } from '@/lib/auth/next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** The way back from an identity provider, where an operator has set one. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return (await nextAuthAnswer(request, (await params).nextauth)) ?? new Response(null, { status: 404 })
}
