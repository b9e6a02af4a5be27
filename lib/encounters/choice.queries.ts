import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { plainKey } from '@/lib/communes/search-key'
import { formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { namedPersonSelect } from '@/lib/officials/office.queries'
import { officialLine, personName } from '@/lib/officials/official-line'
import { searchOfficials } from '@/lib/officials/officials.queries'
import { db } from '@/lib/platform/db'
import { done, type Result, refuse } from '@/lib/platform/result'

/** What a field with suggestions posted: the text, and the key of what was chosen, if anything was. */
export type Asked = { text: string | null; key: string | null }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The mandate a field asks for: who was chosen, else the only official of these territories (none: anywhere) whom the
 * words lead to. Null: nobody was asked for.
 */
export async function officialFromField(
  actor: Actor,
  { text, key, territoryIds = [] }: Asked & { territoryIds?: readonly string[] },
  locale: Locale,
): Promise<Result<string | null>> {
  if (!text) return done(null)
  if (key && uuid.test(key)) {
    const mandate = await db.mandate.findUnique({
      where: { id: key },
      select: { person: { select: namedPersonSelect } },
    })
    // A text that was changed afterwards is another question.
    if (mandate && plainKey(personName(mandate.person)) === plainKey(text)) return done(key)
  }
  const hits = await searchOfficials(actor, text, { limit: 6, territoryIds })
  const [only, another] = hits
  if (!only) return refuse('unknownOfficial')
  if (!another) return done(only.mandateId)
  const names = hits.map((hit) => officialLine(hit.person, hit, locale))
  return refuse('severalOfficials', { params: { names: formatList(names, locale, 'disjunction') } })
}
