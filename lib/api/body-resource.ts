import { z } from 'zod'
import { partnerRoles } from '@/lib/calls/call'
import type { Content } from '@/lib/i18n/content'
import { bodyName, type NamedBody } from '@/lib/officials/official-line'
import { country } from './fields'
import { named } from './named-schemas'
import { type Lang, nameOf, type Text, textOf, textSchema } from './text'

/** A commune, a region, an intercommunal body: whoever holds mandates, hosts or supports. */
export const bodySchema = named(
  'Body',
  z.strictObject({
    kind: z.string(),
    country,
    communeCode: z.string().nullable().describe('Of a commune: its national code, with `country` its key'),
    name: textSchema,
  }),
)

export function bodyOf(body: NamedBody, lang: Lang) {
  const { kind, country, communeCode } = body
  return { kind, country, communeCode, name: nameOf((locale) => bodyName(body, locale), lang) }
}

export const partnerSchema = z.strictObject({ role: z.enum(partnerRoles), body: bodySchema })

type PartnerRow = { role: (typeof partnerRoles)[number]; body: NamedBody }

export const partnersOf = (partners: readonly PartnerRow[], lang: Lang) =>
  partners.map(({ role, body }) => ({ role, body: bodyOf(body, lang) }))

/** Who runs calls and encounters. */
export const organiserSchema = named('Organiser', z.strictObject({ slug: z.string(), name: textSchema }))

export function organiserOf({ slug, name }: { slug: string; name: Content }, lang: Lang): { slug: string; name: Text } {
  return { slug, name: textOf(name, lang) }
}
