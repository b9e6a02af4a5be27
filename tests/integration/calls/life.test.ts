import { beforeAll, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import { callStatusAt } from '@/lib/calls/call'
import { archiveCall, createCall, editCall, publishCall } from '@/lib/calls/commands'
import { amendCall, awardCall, closeCallEarly, discontinueCall, takeCallStep } from '@/lib/calls/steps.commands'
import { db, dbNow } from '@/lib/platform/db'
import { inFrench } from '@/tests/support/border'
import { aCallDraft, aPublishedCall, callAbout, callVersion, timetable } from '@/tests/support/calls'
import { anOrganisation, aTeamMember, granted } from '@/tests/support/people'

let organisation: { id: string; slug: string }
let editor: User

beforeAll(async () => {
  organisation = await anOrganisation()
  editor = await aTeamMember(organisation.id, 'editor')
})

const day = 86_400_000
const note = inFrench('Un groupement peut compter un partenaire associé hors région.')

const newDraft = (title: string) => aCallDraft(editor, { organisationId: organisation.id, title })
const published = (title: string) => aPublishedCall(editor, { organisationId: organisation.id, title })

async function stateOf(id: string) {
  return callStatusAt(await db.call.findUniqueOrThrow({ where: { id } }), await dbNow())
}

async function historyOf(id: string) {
  const rows = await db.history.findMany({ where: { subjectType: 'call', subjectId: id }, orderBy: { number: 'asc' } })
  return rows.map((row) => row.action)
}

/** The call as if its deadline had passed a minute ago. */
async function closed(title: string) {
  const call = await published(title)
  await db.call.update({ where: { id: call.id }, data: { closesAt: new Date((await dbNow()).getTime() - 60_000) } })
  return call
}

describe('a draft', () => {
  it('is written and rewritten, and keeps its address', async () => {
    const { id, slug } = await newDraft('Achat public local')
    expect(slug).toBe('achat-public-local')
    granted(await editCall(editor, id, 1, { about: callAbout('L’achat public') }))
    const call = await db.call.findUniqueOrThrow({ where: { id } })
    expect(call).toMatchObject({ slug, title: inFrench('L’achat public'), status: 'draft', version: 2 })
    expect(await editCall(editor, id, 1, { about: callAbout('Perdu') })).toEqual({ ok: false, code: 'staleForm' })
    expect(await historyOf(id)).toEqual(['call.created', 'call.edited'])
  })

  it('does not close before it opens, nor has windows the wrong way round', async () => {
    const { id } = await newDraft('À l’envers')
    const times = await timetable()
    const turned = { ...times, closesAt: times.opensAt }
    const refused = { ok: false, code: 'endBeforeStart', field: 'closes.time' }
    expect(await editCall(editor, id, 1, { timetable: turned })).toEqual(refused)
    const input = { organisationId: organisation.id, about: callAbout(), timetable: turned }
    expect(await createCall(editor, input)).toEqual(refused)
    const windows = [
      { startsOn: '2027-05-01', endsOn: '2027-05-01' },
      { startsOn: '2027-12-01', endsOn: '2027-11-30' },
    ]
    expect(await editCall(editor, id, 1, { timetable: { ...times, windows } })).toEqual({
      ok: false,
      code: 'endBeforeStart',
      field: 'windows.1.endsOn',
    })
    expect(await db.callWindow.count({ where: { callId: id } })).toBe(0)
  })

  it('is nobody else’s: notFound for others, notAllowed for the desk', async () => {
    const { id } = await newDraft('À nous')
    const other = await aTeamMember((await anOrganisation()).id, 'owner')
    const desk = await aTeamMember(organisation.id, 'desk')
    for (const [actor, code] of [
      [other, 'notFound'],
      [{ kind: 'visitor' } as const, 'notFound'],
      [desk, 'notAllowed'],
    ] as const) {
      expect(await editCall(actor, id, 1, { about: callAbout('Volé') })).toEqual({ ok: false, code })
      expect(await publishCall(actor, id, 1, null)).toEqual({ ok: false, code })
      expect(await discontinueCall(actor, id, 1, note)).toEqual({ ok: false, code })
      expect(await archiveCall(actor, id, 1)).toEqual({ ok: false, code })
    }
    expect(await historyOf(id)).toEqual(['call.created'])
  })
})

describe('publication', () => {
  it('needs somebody to ask and a deadline to come', async () => {
    const { id } = await newDraft('Sans contact')
    granted(await editCall(editor, id, 1, { contacts: { contacts: [], partners: [] } }))
    expect(await publishCall(editor, id, 2, null)).toEqual({ ok: false, code: 'contactMissing' })
    const late = await newDraft('Trop tard')
    const now = (await dbNow()).getTime()
    const past = await timetable({ opensAt: new Date(now - 2 * day), closesAt: new Date(now - day) })
    granted(await editCall(editor, late.id, 1, { timetable: past }))
    expect(await publishCall(editor, late.id, 2, null)).toEqual({ ok: false, code: 'closesInPast' })
  })

  it('may be for later: then it is still edited as a draft, and may be taken back', async () => {
    const { id } = await newDraft('Plus tard')
    const now = (await dbNow()).getTime()
    expect(await publishCall(editor, id, 1, new Date(now - 1))).toMatchObject({
      code: 'publishInPast',
      field: 'publish.date',
    })
    expect(await publishCall(editor, id, 1, new Date(now + 31 * day))).toMatchObject({ code: 'publishAfterClosing' })
    granted(await publishCall(editor, id, 1, new Date(now + day)))
    expect(await stateOf(id)).toBe('scheduled')
    granted(await editCall(editor, id, 2, { about: callAbout('Plus tard, corrigé') }))
    expect(await discontinueCall(editor, id, 3, note)).toEqual({ ok: false, code: 'stepNotPossible' })
    granted(await takeCallStep(editor, id, 3, 'unschedule'))
    expect(await stateOf(id)).toBe('draft')
    expect(await historyOf(id)).toEqual(['call.created', 'call.scheduled', 'call.edited', 'call.unscheduled'])
  })
})

describe('a published call', () => {
  it('is amended with a dated note, not edited', async () => {
    const { id } = await published('Précision')
    expect(await editCall(editor, id, 2, { about: callAbout('Autre') })).toEqual({ ok: false, code: 'notADraft' })
    granted(await amendCall(editor, id, 2, { about: { ...callAbout('Précision'), eligibleApplicants: note } }, note))
    const call = await db.call.findUniqueOrThrow({ where: { id }, include: { amendments: true } })
    expect(call.eligibleApplicants).toEqual(note)
    expect(call.amendments.map((amendment) => amendment.note)).toEqual([note])
    const past = await timetable({ closesAt: new Date((await dbNow()).getTime() - 1000) })
    expect(await amendCall(editor, id, 3, { timetable: past }, note)).toEqual({
      ok: false,
      code: 'closesInPast',
      field: 'closes.date',
    })
  })

  it('closes early, at once, and says why', async () => {
    const { id } = await published('Plus tôt')
    granted(await closeCallEarly(editor, id, await callVersion(id), note))
    expect(await stateOf(id)).toBe('closed')
    expect(await closeCallEarly(editor, id, await callVersion(id), note)).toEqual({ ok: false, code: 'callNotOpen' })
    expect(await db.callAmendment.count({ where: { callId: id } })).toBe(1)
  })

  it('is read only once it has closed, then awarded with its results', async () => {
    const open = await published('Encore ouvert')
    expect(await takeCallStep(editor, open.id, 2, 'startReading')).toEqual({ ok: false, code: 'stepNotPossible' })
    const { id } = await closed('Fermé')
    expect(await awardCall(editor, id, await callVersion(id), note)).toEqual({ ok: false, code: 'stepNotPossible' })
    for (const step of ['startReading', 'startDeliberation', 'decide'] as const) {
      granted(await takeCallStep(editor, id, await callVersion(id), step))
    }
    granted(await awardCall(editor, id, await callVersion(id), inFrench('Deux lauréats.')))
    expect(await db.call.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'awarded',
      outcome: inFrench('Deux lauréats.'),
    })
    expect(await historyOf(id)).toEqual([
      'call.created',
      'call.published',
      'call.readingStarted',
      'call.deliberationStarted',
      'call.decided',
      'call.awarded',
    ])
    granted(await archiveCall(editor, id, await callVersion(id)))
  })

  it('is discontinued with its reason, and stays so', async () => {
    const { id } = await published('Sans suite')
    expect(await archiveCall(editor, id, await callVersion(id))).toEqual({ ok: false, code: 'stillNeeded' })
    granted(await discontinueCall(editor, id, await callVersion(id), inFrench('Budget retiré.')))
    expect(await stateOf(id)).toBe('discontinued')
    expect(await amendCall(editor, id, await callVersion(id), {}, note)).toEqual({ ok: false, code: 'notPublished' })
    expect(await discontinueCall(editor, id, await callVersion(id), note)).toEqual({
      ok: false,
      code: 'stepNotPossible',
    })
  })
})
