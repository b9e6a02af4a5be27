import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { bodyFromField } from '@/lib/organisations/bodies.queries'
import { done, type Result } from '@/lib/platform/result'
import type { PartnerRole } from './call'
import type { PartnerRow } from './partner-schema'

/** The bodies that rows of partners ask for, each once, or a refusal beside its row. */
export async function partnersAsked(
  rows: readonly { index: number; value: PartnerRow }[],
  locale: Locale,
): Promise<Result<{ bodyId: string; role: PartnerRole }[]>> {
  const roles = new Map<string, PartnerRole>()
  for (const { index, value } of rows) {
    const { bodyId, body, bodyKey, role } = value
    const key = bodyKey && /^[0-9a-f-]{36}$/.test(bodyKey) ? bodyKey : undefined
    const found = bodyId ? done(bodyId) : await bodyFromField({ text: body ?? '', key }, locale)
    if (!found.ok) return { ...found, field: `partners.${index}.body` }
    roles.set(found.value, role)
  }
  return done([...roles].map(([bodyId, role]) => ({ bodyId, role })))
}
