import type { ApiScope } from '@/lib/auth/api-scope'
import type { Translate } from '@/lib/i18n/translate'

// A colon parts namespace and key in a sentence's name, so a scope is written there with a point.
const keys = {
  'registrations:read': 'registrations.read',
  'registrations:write': 'registrations.write',
} as const satisfies Record<ApiScope, string>

export function scopeLabel(scope: ApiScope, t: Translate): string {
  return t(`api:scope.${keys[scope]}`)
}

export function scopeHint(scope: ApiScope, t: Translate): string {
  return t(`api:scopeHelp.${keys[scope]}`)
}
