import 'server-only'
import { z } from 'zod'

/** An identity provider (OpenID Connect) that an operator may add; all of it or nothing. */
const settings = z.object({
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** What people call it: "Continuer avec …". */
  OIDC_NAME: z.string().min(1),
})

export type Provider = { issuer: string; clientId: string; clientSecret: string; name: string }

/** The provider of this installation, or null. @throws when it is named but not whole; asked at start and at first use. */
export function providerOf(source: Record<string, string | undefined> = process.env): Provider | null {
  if (!source.OIDC_ISSUER) return null
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = settings.parse(source)
  return {
    issuer: OIDC_ISSUER.replace(/\/$/, ''),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  }
}
