import 'server-only'
import { db } from '@/lib/platform/db'
import { type CommuneKey, parseKey } from './commune'
import { searchCommunes } from './search.queries'

/**
 * The commune that a field holds: what was chosen from the suggestions or, without JavaScript, the only commune whose
 * name or postal code is the text. Null when there is none or one cannot tell.
 */
export async function communeFromField({ text, key }: { text: string; key?: string }): Promise<CommuneKey | null> {
  const chosen = key ? parseKey(key) : null
  if (chosen) {
    const where = { country_code: chosen, validTo: null }
    return db.commune.findUnique({ where, select: { country: true, code: true } })
  }
  const named = (await searchCommunes(withoutOfficialName(text))).filter((hit) => hit.isExact)
  const [only, another] = named
  return only && !another ? { country: only.country, code: only.code } : null
}

/** "Courtrai (Kortrijk)" is how suggestions are written, and so may come back as text. */
function withoutOfficialName(text: string): string {
  return text.replace(/\s*\([^)]*\)\s*$/, '')
}
