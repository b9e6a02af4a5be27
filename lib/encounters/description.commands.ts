import 'server-only'
import type { Encounter } from '@/lib/generated/prisma/client'
import { afterEdit, type Content, readContent, readOptionalContent } from '@/lib/i18n/content'
import type { Tx } from '@/lib/platform/db'
import { jsonOrNull } from '@/lib/platform/json-column'
import { Refused, refuse } from '@/lib/platform/result'
import { type ChangedField, type ChangedValue, type FieldChange, isSame } from './change'
import type { AboutPart, OccasionPart, RulesPart } from './parts'

type Pairs = Partial<Record<ChangedField, [before: ChangedValue, after: ChangedValue]>>

/** The pairs that differ. */
function changesIn(pairs: Pairs): FieldChange[] {
  // The keys of `pairs` are exactly fields; Object.entries only says string.
  const entries = Object.entries(pairs) as [ChangedField, [ChangedValue, ChangedValue]][]
  return entries
    .filter(([, [before, after]]) => !isSame(before, after))
    .map(([field, [before, after]]) => ({ field, before, after }))
}

function edited(column: unknown, after: Content | null): Content | null {
  return after && afterEdit(readOptionalContent(column), after)
}

export async function writeAbout(tx: Tx, encounter: Encounter, part: AboutPart): Promise<FieldChange[]> {
  const before = readContent(encounter.title)
  const title = afterEdit(before, part.title)
  const summary = edited(encounter.summary, part.summary)
  const audience = edited(encounter.audience, part.audience)
  const interpretation = edited(encounter.interpretation, part.interpretation)
  await tx.encounter.update({
    where: { id: encounter.id },
    data: {
      kind: part.kind,
      title,
      summary: jsonOrNull(summary),
      audience: jsonOrNull(audience),
      interpretation: jsonOrNull(interpretation),
      languages: part.languages,
    },
  })
  return changesIn({
    kind: [encounter.kind, part.kind],
    title: [before, title],
    summary: [readOptionalContent(encounter.summary), summary],
    audience: [readOptionalContent(encounter.audience), audience],
    languages: [encounter.languages, part.languages],
    interpretation: [readOptionalContent(encounter.interpretation), interpretation],
  })
}

export async function writeOccasion(tx: Tx, encounter: Encounter, part: OccasionPart): Promise<FieldChange[]> {
  await checkOccasion(tx, encounter, part)
  const accessibility = edited(encounter.accessibility, part.accessibility)
  const { commune, accessibility: _, ...plain } = part
  await tx.encounter.update({
    where: { id: encounter.id },
    data: {
      ...plain,
      accessibility: jsonOrNull(accessibility),
      communeCountry: commune?.country ?? null,
      communeCode: commune?.code ?? null,
    },
  })
  return changesIn({
    zone: [encounter.zone, part.zone],
    startsAt: [encounter.startsAt.toISOString(), part.startsAt.toISOString()],
    endsAt: [encounter.endsAt.toISOString(), part.endsAt.toISOString()],
    attendance: [encounter.attendance, part.attendance],
    venueName: [encounter.venueName, part.venueName],
    venueAddress: [encounter.venueAddress, part.venueAddress],
    commune: [keyOf(encounter.communeCountry, encounter.communeCode), keyOf(commune?.country, commune?.code)],
    onlineUrl: [encounter.onlineUrl, part.onlineUrl],
    accessibility: [readOptionalContent(encounter.accessibility), accessibility],
  })
}

function keyOf(country: string | null | undefined, code: string | null | undefined): string | null {
  return country && code ? `${country}/${code}` : null
}

async function checkOccasion(tx: Tx, encounter: Encounter, part: OccasionPart): Promise<void> {
  if (part.endsAt <= part.startsAt) throw new Refused(refuse('endBeforeStart', { field: 'ends.time' }))
  if (encounter.registrationClosesAt > part.endsAt) {
    const closes = { at: encounter.registrationClosesAt, zone: part.zone }
    throw new Refused(refuse('endsBeforeRegistrationCloses', { field: 'ends.date', params: { closes } }))
  }
  if (!part.commune) return
  const { country, code } = part.commune
  const commune = await tx.commune.findUnique({ where: { country_code: { country, code } }, select: { code: true } })
  if (!commune) throw new Refused(refuse('unknownCommune', { field: 'commune' }))
}

export async function writeRules(tx: Tx, encounter: Encounter, part: RulesPart): Promise<FieldChange[]> {
  // The part's own order of dates, and the encounter as the parts written before it left it.
  const { endsAt, zone } = await tx.encounter.findUniqueOrThrow({ where: { id: encounter.id } })
  if (part.closesAt <= part.opensAt) throw new Refused(refuse('endBeforeStart', { field: 'closes.time' }))
  if (part.closesAt > endsAt) {
    const ends = { at: endsAt, zone }
    throw new Refused(refuse('registrationAfterEnd', { field: 'closes.date', params: { ends } }))
  }
  const { opensAt, closesAt, ...rules } = part
  await tx.encounter.update({
    where: { id: encounter.id },
    data: { ...rules, registrationOpensAt: opensAt, registrationClosesAt: closesAt },
  })
  return changesIn({
    registrationOpensAt: [encounter.registrationOpensAt.toISOString(), opensAt.toISOString()],
    registrationClosesAt: [encounter.registrationClosesAt.toISOString(), closesAt.toISOString()],
    allowedFunctions: [encounter.allowedFunctions, rules.allowedFunctions],
    requiresApproval: [encounter.requiresApproval, rules.requiresApproval],
    waitingPolicy: [encounter.waitingPolicy, rules.waitingPolicy],
    offerHours: [encounter.offerHours, rules.offerHours],
    substitutionAllowed: [encounter.substitutionAllowed, rules.substitutionAllowed],
  })
}
