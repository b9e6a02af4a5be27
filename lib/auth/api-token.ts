import { z } from 'zod'
import { apiScopes } from './api-scope'

/** A token ends this many days after it was made, whatever happens. */
export const tokenDays = 365

/** More than a person can keep in mind. */
export const mostTokens = 20

/** Says what it is where it should not be: scanners of repositories look for a mark like this one. */
export const tokenMark = 'vav_'

const tokenPattern = /^vav_[A-Za-z0-9_-]{43}$/

export function isTokenShaped(text: string): boolean {
  return tokenPattern.test(text)
}

/** What the form and the command line may ask. */
export const newTokenSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z
    .array(z.enum(apiScopes), 'chooseScope')
    .min(1, 'chooseScope')
    .transform((scopes) => [...new Set(scopes)]),
})

export type NewToken = z.output<typeof newTokenSchema>

export const tokenState = ['live', 'expired', 'revoked', 'roleEnded'] as const

export type TokenState = (typeof tokenState)[number]

/** Why a token no longer opens anything. `standsOnRole`: one of the roles it was made under is still in force. */
export function tokenStateAt(
  token: { revokedAt: Date | null; expiresAt: Date; standsOnRole: boolean },
  now: Date,
): TokenState {
  if (token.revokedAt) return 'revoked'
  if (token.expiresAt <= now) return 'expired'
  return token.standsOnRole ? 'live' : 'roleEnded'
}
