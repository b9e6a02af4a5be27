import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { communeFromField } from '@/lib/communes/chosen.queries'
import { territoryFromField } from '@/lib/communes/territory-choice.queries'
import type { Locale } from '@/lib/i18n/locales'
import { done, type Refusal, type Result, refuse } from '@/lib/platform/result'
import { type Asked, officialFromField } from './choice.queries'
import type { OccasionPart, SidePart, SidesPart } from './parts'
import type { SideRow } from './sides-schema'

// Fields with suggestions hold words; here they become what they mean, or a refusal beside the field.

type Rows<Row> = { index: number; value: Row }[]

export async function communeAsked({ text, key }: Asked): Promise<Result<OccasionPart['commune']>> {
  if (!text) return done(null)
  const commune = await communeFromField({ text, ...(key && { key }) })
  return commune ? done(commune) : refuse('unknownCommune', { field: 'commune' })
}

type SidesAsked = { sides: Rows<SideRow>; chair: string | null; chairKey: string | null }

export async function sidesAsked(actor: Actor, form: SidesAsked, locale: Locale): Promise<Result<SidesPart>> {
  const chair = await officialFromField(actor, { text: form.chair, key: form.chairKey }, locale)
  if (!chair.ok) return { ...chair, field: 'chair' }
  const sides: SidePart[] = []
  for (const { index, value } of form.sides) {
    const side = await sideAsked(actor, { index, value }, locale)
    if (!side.ok) return side
    sides.push(side.value)
  }
  return done({ sides, chairMandateId: chair.value })
}

async function sideAsked(
  actor: Actor,
  { index, value }: Rows<SideRow>[number],
  locale: Locale,
): Promise<Result<SidePart>> {
  const territory = await territoryFromField({ text: value.territory, key: value.territoryKey }, locale)
  if (!territory.ok) return { ...territory, field: `sides.${index}.territory` }
  const { id, code, name, drawing, access } = value
  const territoryIds = [...new Set([...value.territoryIds, ...(territory.value ? [territory.value] : [])])]
  const asked = { text: value.coHost, key: value.coHostKey, territoryIds }
  const coHost = await officialFromField(actor, asked, locale)
  if (!coHost.ok) return { ...coHost, field: `sides.${index}.coHost` }
  return done({ ...(id && { id }), code, name, drawing, access, territoryIds, coHostMandateId: coHost.value })
}

/** A command counts the rows it was given; the form counts the blank ones too. */
export function besideItsRow(refusal: Refusal, list: string, rows: Rows<unknown>): Refusal {
  const [, position, rest] = new RegExp(`^${list}\\.(\\d+)(\\..+)$`).exec(refusal.field ?? '') ?? []
  const row = position === undefined ? undefined : rows[Number(position)]
  return row ? { ...refusal, field: `${list}.${row.index}${rest}` } : refusal
}
