import { describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import type { EncounterPatch } from '@/lib/encounters/parts'
import { db } from '@/lib/platform/db'
import { cancelEncounter, changeEncounter } from '@/lib/registrations/encounter-changes.commands'
import { inFrench } from '@/tests/support/border'
import { about, occasion, sidesAsTheyAre, versionOf } from '@/tests/support/encounters'
import { aMayor, anOrganisation, aTeamMember, granted } from '@/tests/support/people'
import { anEditor, aScene, asks, officials, type Scene } from '@/tests/support/registrations'

const note = inFrench('La salle du Manège est en travaux.')

async function amend(scene: Scene, editor: User, patch: EncounterPatch, onPurpose = false) {
  const version = await versionOf(scene.id)
  return changeEncounter(editor, { encounterId: scene.id, version }, patch, { note, onPurpose })
}

/** When and where, as they are, with something else. */
async function moved(scene: Scene, change: Partial<Awaited<ReturnType<typeof occasion>>>): Promise<EncounterPatch> {
  const { startsAt, endsAt } = await db.encounter.findUniqueOrThrow({ where: { id: scene.id } })
  return { occasion: { ...(await occasion({ startsAt })), endsAt, ...change } }
}

async function lettersAbout(scene: Scene, kind: string) {
  const letters = await db.outboxMessage.findMany({
    where: { encounterId: scene.id, kind },
    orderBy: { toAddress: 'asc' },
  })
  return letters.map(({ toAddress, text, attachments }) => ({
    toAddress,
    text,
    attachments: JSON.stringify(attachments),
  }))
}

async function historyOf(scene: Scene) {
  const rows = await db.history.findMany({
    where: { subjectType: 'encounter', subjectId: scene.id },
    orderBy: { number: 'asc' },
  })
  return rows.map((row) => row.action)
}

async function poolsOf(scene: Scene) {
  const pools = await db.seatPool.findMany({ where: { encounterId: scene.id }, include: { side: true } })
  return Object.fromEntries(
    pools.map(({ side, seats, capacity, taken }) => [side?.code ?? 'total', { seats, capacity, taken }]),
  )
}

describe('amending a published encounter', () => {
  it('tells those registered the old and the new value, with an updated calendar entry', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    const [first, second] = await officials(2)
    for (const person of [first, second]) if (person) granted(await asks(scene, person))
    granted(await amend(scene, editor, await moved(scene, { venueName: 'Grenier aux échevins' })))
    const letters = await lettersAbout(scene, 'registration.encounterChanged')
    expect(letters.map((letter) => letter.toAddress)).toEqual([first?.address, second?.address].toSorted())
    for (const { text, attachments } of letters) {
      expect(text).toContain('Salle du Manège')
      expect(text).toContain('Grenier aux échevins')
      expect(text).toContain('La salle du Manège est en travaux.')
      expect(attachments).toContain('METHOD:REQUEST')
      expect(attachments).toContain('SEQUENCE:1')
    }
    const [change] = await db.encounterChange.findMany({ where: { encounterId: scene.id } })
    expect(change).toMatchObject({
      note,
      fields: [{ field: 'venueName', before: 'Salle du Manège', after: 'Grenier aux échevins' }],
    })
    expect(await historyOf(scene)).toEqual(['encounter.created', 'encounter.published', 'encounter.amended'])
  })

  it('says nothing to anybody of what nobody planned by', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    const [person] = await officials(1)
    if (person) granted(await asks(scene, person))
    granted(await amend(scene, editor, { about: { ...about(), title: await titleOf(scene), summary: note } }))
    expect(await lettersAbout(scene, 'registration.encounterChanged')).toEqual([])
    expect(await db.encounterChange.count({ where: { encounterId: scene.id } })).toBe(1)
  })

  it('is refused when nothing changed, and writes nothing', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    const version = await versionOf(scene.id)
    expect(await amend(scene, editor, await moved(scene, {}))).toEqual({ ok: false, code: 'nothingChanged' })
    expect(await versionOf(scene.id)).toBe(version)
  })

  it('does not move into the past', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    const hour = 3_600_000
    const gone = { startsAt: new Date(Date.now() - 3 * hour), endsAt: new Date(Date.now() - hour) }
    expect(await amend(scene, editor, await moved(scene, gone))).toEqual({
      ok: false,
      code: 'endInPast',
      field: 'ends.date',
    })
  })

  it('keeps its sides and their territories, and may take another co-host', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    const [french, flemish] = await sidesAsTheyAre(scene.id)
    if (!french || !flemish) throw new Error('A scene has two sides')
    const sides = (flemishSide: Partial<typeof flemish>) => ({
      sides: { sides: [french, { ...flemish, ...flemishSide }], chairMandateId: null },
    })
    const fixed = { ok: false, code: 'sidesFixed' }
    expect(await amend(scene, editor, sides({ territoryIds: [scene.border.walloon] }))).toEqual(fixed)
    expect(await amend(scene, editor, { sides: { sides: [french], chairMandateId: null } })).toEqual(fixed)
    const griet = await aMayor({ of: 'Wervik', givenName: 'Griet', familyName: 'Dhondt' })
    granted(await amend(scene, editor, sides({ coHostMandateId: griet.mandateId })))
    const change = await db.encounterChange.findFirstOrThrow({ where: { encounterId: scene.id } })
    expect(change.fields).toEqual([{ field: 'coHosts', before: null, after: null }])
  })

  it('is edited as a draft while it is one, through the same door', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    await db.encounter.update({ where: { id: scene.id }, data: { status: 'draft' } })
    const version = await versionOf(scene.id)
    const form = { encounterId: scene.id, version }
    granted(await changeEncounter(editor, form, { about: about('Autre titre') }, { note, onPurpose: false }))
    expect(await db.encounterChange.count({ where: { encounterId: scene.id } })).toBe(0)
    expect(await historyOf(scene)).toContain('encounter.edited')
  })
})

async function titleOf(scene: Scene) {
  const { title } = await db.encounter.findUniqueOrThrow({ where: { id: scene.id } })
  // Written by the fixture, in French.
  return title as ReturnType<typeof inFrench>
}

describe('its seats', () => {
  const seats = (total: number, FR: number, VL: number): EncounterPatch => ({
    seats: { total, bySide: { FR, VL }, releaseAt: null, minimumToHold: null },
  })

  it('do not go below what is taken, unless on purpose: then room shrinks as people leave', async () => {
    const scene = await aScene({ total: 6, FR: 3, VL: 3 })
    const editor = await anEditor(scene)
    for (const person of await officials(3)) granted(await asks(scene, person))
    expect(await amend(scene, editor, seats(5, 2, 3))).toEqual({
      ok: false,
      code: 'seatsBelowTaken',
      field: 'seats.sides.FR',
      params: { count: 3 },
    })
    expect(await poolsOf(scene)).toMatchObject({ FR: { seats: 3, capacity: 3, taken: 3 } })
    granted(await amend(scene, editor, seats(5, 2, 3), true))
    expect(await poolsOf(scene)).toEqual({
      total: { seats: 5, capacity: 5, taken: 3 },
      FR: { seats: 2, capacity: 3, taken: 3 },
      VL: { seats: 3, capacity: 3, taken: 0 },
    })
  })

  it('that are added are offered to the line at once', async () => {
    const scene = await aScene({ total: 2, FR: 1, VL: 1 })
    const editor = await anEditor(scene)
    const [first, second] = await officials(2)
    for (const person of [first, second]) if (person) granted(await asks(scene, person))
    granted(await amend(scene, editor, seats(3, 2, 1)))
    const offered = await db.registration.findMany({ where: { encounterId: scene.id, status: 'offered' } })
    expect(offered.map((registration) => registration.personId)).toEqual([second?.personId])
  })
})

describe('cancelling', () => {
  it('ends every registration, tells everybody why and clears their calendars', async () => {
    const scene = await aScene({ total: 2, FR: 1, VL: 1 })
    const editor = await anEditor(scene)
    const people = await officials(2)
    for (const person of people) granted(await asks(scene, person))
    const reason = inFrench('Le pont est fermé.')
    const { told } = granted(await cancelEncounter(editor, scene.id, await versionOf(scene.id), reason))
    expect(told).toBe(2)
    const live = await db.registration.count({ where: { encounterId: scene.id, endedAt: null } })
    expect(live).toBe(0)
    const letters = await lettersAbout(scene, 'registration.encounterCancelled')
    expect(letters.map((letter) => letter.toAddress)).toEqual(people.map((person) => person.address).toSorted())
    expect(letters.every(({ text }) => text.includes('Le pont est fermé.'))).toBe(true)
    expect(letters.some(({ attachments }) => attachments.includes('METHOD:CANCEL'))).toBe(true)
    expect(await cancelEncounter(editor, scene.id, await versionOf(scene.id), reason)).toEqual({
      ok: false,
      code: 'notPublished',
    })
  })

  it('is for the editors of its organisation only', async () => {
    const scene = await aScene({ total: 2 })
    const desk = await aTeamMember(scene.organisation.id, 'desk')
    const other = await aTeamMember((await anOrganisation()).id, 'owner')
    const version = await versionOf(scene.id)
    expect(await cancelEncounter(desk, scene.id, version, note)).toEqual({ ok: false, code: 'notAllowed' })
    expect(await cancelEncounter(other, scene.id, version, note)).toEqual({ ok: false, code: 'notFound' })
    expect(await amend(scene, desk, { about: about('Volé') })).toEqual({ ok: false, code: 'notAllowed' })
    expect(await amend(scene, other, { about: about('Volé') })).toEqual({ ok: false, code: 'notFound' })
    expect(await historyOf(scene)).toEqual(['encounter.created', 'encounter.published'])
  })

  it('is refused on an older version: somebody registered meanwhile is no reason, a change is', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    const version = await versionOf(scene.id)
    for (const person of await officials(1)) granted(await asks(scene, person))
    granted(await amend(scene, editor, await moved(scene, { venueName: 'Ailleurs' })))
    expect(await cancelEncounter(editor, scene.id, version, note)).toEqual({ ok: false, code: 'staleForm' })
  })
})
