import 'server-only'
import type { Call } from '@/lib/generated/prisma/client'
import { afterEdit, type Content, readOptionalContent } from '@/lib/i18n/content'
import type { Tx } from '@/lib/platform/db'
import { jsonOrNull } from '@/lib/platform/json-column'
import { Refused, refuse } from '@/lib/platform/result'
import type { CallContactsPart, CallPatch, CallTermsPart, CallTimetablePart, WindowPart } from './parts'

/** Writes the parts given; translations whose original changed are marked outdated. */
export async function applyPatch(tx: Tx, call: Call, patch: CallPatch): Promise<void> {
  const { about, terms, timetable, contacts } = patch
  if (about) {
    const { kind, title, lede, ...texts } = about
    const required = {
      title: afterEdit(readOptionalContent(call.title), title),
      lede: afterEdit(readOptionalContent(call.lede), lede),
    }
    await tx.call.update({ where: { id: call.id }, data: { kind, ...required, ...textColumns(call, texts) } })
  }
  if (terms) await tx.call.update({ where: { id: call.id }, data: textColumns(call, terms) })
  if (timetable) await writeTimetable(tx, call, timetable)
  if (contacts) await writeContacts(tx, call, contacts)
}

type TextColumn = 'points' | 'audience' | 'eligibleApplicants' | keyof CallTermsPart

function textColumns(call: Call, texts: Partial<Record<TextColumn, Content | null>>) {
  // The keys of `texts` are exactly columns; Object.entries only says string.
  const entries = Object.entries(texts) as [TextColumn, Content | null][]
  return Object.fromEntries(
    entries.map(([column, text]) => [column, jsonOrNull(text && afterEdit(readOptionalContent(call[column]), text))]),
  )
}

async function writeTimetable(tx: Tx, call: Call, timetable: CallTimetablePart): Promise<void> {
  const { windows, ...times } = timetable
  if (times.closesAt <= times.opensAt) throw new Refused(refuse('endBeforeStart', { field: 'closes.time' }))
  for (const [index, window] of windows.entries()) {
    if (window.endsOn < window.startsOn)
      throw new Refused(refuse('endBeforeStart', { field: `windows.${index}.endsOn` }))
  }
  await tx.callWindow.deleteMany({ where: { callId: call.id } })
  await tx.call.update({ where: { id: call.id }, data: { ...times, windows: { create: windows.map(windowRow) } } })
}

function windowRow({ startsOn, endsOn }: WindowPart, position: number) {
  return { position, startsOn: new Date(`${startsOn}T00:00:00Z`), endsOn: new Date(`${endsOn}T00:00:00Z`) }
}

async function writeContacts(tx: Tx, call: Call, { contacts, partners }: CallContactsPart): Promise<void> {
  const bodies = await tx.body.count({ where: { id: { in: partners.map((partner) => partner.bodyId) } } })
  if (bodies !== partners.length) throw new Refused(refuse('unknownBody', { field: 'partners' }))
  const rows = contacts.map((contact, position) => ({ position, ...contact }))
  await tx.call.update({
    where: { id: call.id },
    data: { contacts: { deleteMany: {}, create: rows }, partners: { deleteMany: {}, create: partners } },
  })
}
