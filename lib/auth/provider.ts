import 'server-only'
import { type Env, env } from '@/lib/platform/env'

/** An identity provider (OpenID Connect) beside sign-in by mail. `name` is what people call it: "Continuer avec …". */
export type Provider = { issuer: string; clientId: string; clientSecret: string; name: string }

type Settings = Pick<Env, 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME'>

/** The provider of this installation, or null. That its settings are whole was checked at start. */
export function providerOf(settings: Settings = env()): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = settings
  if (!issuer || !clientId || !clientSecret || !name) return null
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name }
}
