import { findLocalLetter, hasLocalMailbox } from '@/lib/mail/queries'

/** The HTML part as it was sent; sandboxed, so that nothing in it could run. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const letter = hasLocalMailbox() ? await findLocalLetter((await params).id) : null
  if (!letter) return new Response(null, { status: 404 })
  return new Response(letter.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation allow-popups",
      'cache-control': 'private, no-store',
    },
  })
}
