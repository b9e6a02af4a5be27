import { hasLocalMailbox, listLocalLetters } from '@/lib/mail/queries'

export async function GET(request: Request): Promise<Response> {
  if (!hasLocalMailbox()) return new Response(null, { status: 404 })
  const letters = await listLocalLetters(new URL(request.url).searchParams.get('to'))
  return Response.json(letters, { headers: { 'cache-control': 'private, no-store' } })
}
