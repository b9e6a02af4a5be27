import 'server-only'
import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { type Locale, localeOr } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'
import { newToken } from '@/lib/platform/secrets'
import { currentBrowser } from './browser'
import { cookieName, cookieOptions, readCookie, writeCookie } from './cookies'
import { type Provider, providerOf } from './provider'
import { addressSchema } from './schema'
import { sessionSeconds } from './session'
import { enterByProvider } from './sign-in.commands'

const providerId = 'oidc'

const claims = z.object({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
})

/** The address that the provider itself has confirmed; any other claim proves nothing. */
function confirmedAddress(profile: unknown): string | null {
  const { email, email_verified: confirmed } = claims.parse(profile)
  const address = addressSchema.safeParse(email)
  return address.success && String(confirmed) === 'true' ? address.data : null
}

function providerConfig({ issuer, clientId, clientSecret, name }: Provider): OAuthConfig<unknown> {
  return {
    id: providerId,
    name,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email' } },
    profile: (profile) => ({ id: claims.parse(profile).sub }),
  }
}

/** The language of the page where it began: where the person comes back to. */
async function localeOfReturn(): Promise<Locale> {
  const back = await readCookie('return')
  return localeOr(back && URL.canParse(back) ? new URL(back).pathname.split('/')[1] : null)
}

function options(provider: Provider): NextAuthOptions {
  const cookie = (use: Parameters<typeof cookieName>[0], seconds: number) => {
    const { maxAge, ...travel } = cookieOptions(seconds)
    return { name: cookieName(use), options: use === 'session' ? travel : { ...travel, maxAge } }
  }
  return {
    secret: env().AUTH_SECRET,
    providers: [providerConfig(provider)],
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: paths.signIn('fr'), error: paths.signIn('fr') },
    cookies: {
      sessionToken: cookie('session', sessionSeconds),
      callbackUrl: cookie('return', 900),
      csrfToken: cookie('csrf', 900),
      pkceCodeVerifier: cookie('pkce', 900),
      state: cookie('state', 900),
      nonce: cookie('nonce', 900),
    },
    callbacks: {
      signIn: async ({ profile }) => confirmedAddress(profile) !== null,
      // The token carries the number of a session in our table and nothing else.
      jwt: async ({ profile }) => {
        const address = confirmedAddress(profile)
        if (!address) throw new Error('The provider has not confirmed the address')
        const { userAgent } = await currentBrowser()
        const entered = await enterByProvider(address, await localeOfReturn(), userAgent)
        if (!entered.ok) throw new Error('No session could be opened')
        return { sessionId: entered.value.sessionId }
      },
    },
  }
}

function answer(request: NextRequest, segments: string[], provider: Provider): Promise<Response> {
  // next-auth knows its own address from this variable only.
  process.env.NEXTAUTH_URL ??= env().APP_URL
  return NextAuth(request, { params: Promise.resolve({ nextauth: segments }) }, options(provider))
}

/**
 * What next-auth answers under /api/auth: the provider's way back, and where it sends people when something went wrong.
 * All else it can do is closed here: codes, links, sign-out and sessions are ours.
 */
export async function nextAuthAnswer(request: NextRequest, segments: string[]): Promise<Response | null> {
  const provider = providerOf()
  const [action, id] = segments
  if (!provider || request.method !== 'GET') return null
  if (action === 'callback' && id === providerId) return answer(request, segments, provider)
  if (action !== 'error' && action !== 'signin') return null
  const location = `${paths.signIn(await localeOfReturn())}?problem=provider`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
}

/**
 * Begins at the provider, from a server action, so that it works without JavaScript: next-auth's own first step, called
 * with the token it would have put into its form. @returns where to go, or null where there is no provider.
 */
export async function beginAtProvider(back: string): Promise<string | null> {
  const provider = providerOf()
  if (!provider) return null
  const token = newToken()
  const proof = createHash('sha256').update(`${token}${env().AUTH_SECRET}`).digest('hex')
  await writeCookie('csrf', `${token}|${proof}`, 900)
  const form = new URLSearchParams({ csrfToken: token, callbackUrl: absolute(env().APP_URL, back) })
  const request = new NextRequest(absolute(env().APP_URL, `/api/auth/signin/${providerId}`), {
    method: 'POST',
    body: form,
  })
  const response = await answer(request, ['signin', providerId], provider)
  const jar = await cookies()
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) jar.set(cookie)
  return response.headers.get('location')
}
