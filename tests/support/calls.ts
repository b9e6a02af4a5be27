import type { Actor } from '@/lib/auth/actor'
import { createCall, publishCall } from '@/lib/calls/commands'
import type { CallAboutPart, CallTimetablePart } from '@/lib/calls/parts'
import { db, dbNow } from '@/lib/platform/db'
import { inFrench } from './border'
import { granted } from './people'

const day = 86_400_000

export const callAbout = (title = 'Accueillir une rencontre'): CallAboutPart => ({
  kind: 'expressionOfInterest',
  title: inFrench(title),
  lede: inFrench('Votre intercommunalité ouvre ses portes un soir.'),
  points: null,
  audience: null,
  eligibleApplicants: null,
})

/** Open since yesterday, for a month. */
export async function timetable(given: Partial<CallTimetablePart> = {}): Promise<CallTimetablePart> {
  const now = (await dbNow()).getTime()
  return {
    zone: 'Europe/Paris',
    opensAt: new Date(now - day),
    closesAt: new Date(now + 30 * day),
    laureateCount: 2,
    windows: [],
    ...given,
  }
}

type Given = { organisationId: string; title?: string; timetable?: Partial<CallTimetablePart> }

/** A draft that lacks nothing. */
export async function aCallDraft(actor: Actor, { organisationId, title, timetable: times }: Given) {
  const contacts = [{ name: 'Agnès Marquilly', role: null, email: 'rencontres@ressources.example', phone: null }]
  return granted(
    await createCall(actor, {
      organisationId,
      about: callAbout(title),
      timetable: await timetable(times),
      contacts: { contacts, partners: [] },
    }),
  )
}

/** The same, published now. */
export async function aPublishedCall(actor: Actor, given: Given) {
  const call = await aCallDraft(actor, given)
  return granted(await publishCall(actor, call.id, await callVersion(call.id), null))
}

export async function callVersion(callId: string): Promise<number> {
  return (await db.call.findUniqueOrThrow({ where: { id: callId } })).version
}
