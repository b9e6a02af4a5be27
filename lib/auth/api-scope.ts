/** What a token may be for. A call of the API names the one it needs (lib/api/operations.ts). */
export const apiScopes = ['registrations:read', 'registrations:write'] as const

export type ApiScope = (typeof apiScopes)[number]

export function isApiScope(text: string): text is ApiScope {
  return apiScopes.some((scope) => scope === text)
}
