import { beforeAll, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import { cancelWithin } from '@/lib/encounters/amend.commands'
import { archiveEncounter, editEncounter, publishEncounter } from '@/lib/encounters/commands'
import { lockForChange } from '@/lib/encounters/lock.commands'
import type { SidePart } from '@/lib/encounters/parts'
import { endMandate } from '@/lib/officials/endings.commands'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { aBorder, type Border, inFrench } from '@/tests/support/border'
import { about, aDraft, aPublishedEncounter, occasion, sidesAsTheyAre, versionOf } from '@/tests/support/encounters'
import { anOrganisation, aTeamMember, granted, tests } from '@/tests/support/people'

let border: Border
let organisation: { id: string; slug: string }
let editor: User

beforeAll(async () => {
  border = await aBorder()
  organisation = await anOrganisation()
  editor = await aTeamMember(organisation.id, 'editor')
})

const newDraft = (title: string) => aDraft(editor, border, { organisationId: organisation.id, title })

async function publish(id: string) {
  return publishEncounter(editor, id, await versionOf(id))
}

async function editSides(id: string, change: (sides: SidePart[]) => SidePart[]) {
  const sides = change(await sidesAsTheyAre(id))
  return granted(await editEncounter(editor, id, await versionOf(id), { sides: { sides, chairMandateId: null } }))
}

const hall = { attendance: 'onSite' as const, venueName: null, venueAddress: null, onlineUrl: null }

describe('publication', () => {
  it('shows the encounter to everybody, with its moment and its history', async () => {
    const { id } = await newDraft('Complète')
    granted(await publish(id))
    const encounter = await db.encounter.findUniqueOrThrow({ where: { id } })
    expect(encounter.status).toBe('published')
    expect(encounter.publishedAt).toBeInstanceOf(Date)
    const history = await db.history.findMany({
      where: { subjectType: 'encounter', subjectId: id },
      orderBy: { number: 'asc' },
    })
    expect(history.map((row) => row.action)).toEqual(['encounter.created', 'encounter.published'])
    expect(await publish(id)).toEqual({ ok: false, code: 'notADraft' })
  })

  it('is refused while a side lacks its co-host, and names the side', async () => {
    const { id } = await newDraft('Sans hôte')
    await editSides(id, (sides) =>
      sides.map((side) => (side.code === 'VL' ? { ...side, coHostMandateId: null } : side)),
    )
    expect(await publish(id)).toEqual({ ok: false, code: 'coHostMissing', params: { side: inFrench('Versant VL') } })
    expect(await db.encounter.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'draft',
      publishedAt: null,
    })
  })

  it('is refused when the mandate of a co-host has ended meanwhile', async () => {
    const { id, flemish } = await newDraft('Mandat fini')
    granted(await endMandate(tests, flemish.mandateId, '2024-11-30'))
    expect(await publish(id)).toEqual({ ok: false, code: 'coHostEnded', params: { side: inFrench('Versant VL') } })
  })

  it('is refused without sides, and without a territory where there are two', async () => {
    const { id } = await newDraft('Sans territoire')
    const nowhere = { coHostMandateId: null, territoryIds: [] }
    await editSides(id, (sides) => sides.map((side) => (side.code === 'VL' ? { ...side, ...nowhere } : side)))
    expect(await publish(id)).toMatchObject({ code: 'sideWithoutTerritory', params: { side: inFrench('Versant VL') } })
    await editSides(id, () => [])
    expect(await publish(id)).toEqual({ ok: false, code: 'sideMissing' })
  })

  it.each([
    ['on site without a venue', { ...hall }, 'venueMissing'],
    ['online without a link', { ...hall, attendance: 'online' as const }, 'linkMissing'],
    ['hybrid without a link', { ...hall, attendance: 'hybrid' as const, venueName: 'Salle' }, 'linkMissing'],
    [
      'hybrid without a venue',
      { ...hall, attendance: 'hybrid' as const, onlineUrl: 'https://meet.example/x' },
      'venueMissing',
    ],
    ['on site with an address', { ...hall, venueAddress: '12 rue de Lille' }, null],
    ['online with a link', { ...hall, attendance: 'online' as const, onlineUrl: 'https://meet.example/x' }, null],
  ])('%s', async (title, place, code) => {
    const { id } = await newDraft(title)
    granted(await editEncounter(editor, id, await versionOf(id), { occasion: await occasion(place) }))
    const result = await publish(id)
    expect(result.ok ? null : result.code).toBe(code)
  })

  it('is refused while the programme is longer than the encounter, and only then', async () => {
    const { id } = await newDraft('Programme')
    const block = (minutes: number, rounds: number | null = null) => ({
      kind: rounds ? ('speedMeeting' as const) : ('plenary' as const),
      minutes,
      title: inFrench('Bloc'),
      description: null,
      languages: [],
      interpretation: 'none' as const,
      isUnattributed: false,
      rounds,
      roundMinutes: rounds && 40,
      changeoverMinutes: rounds && 0,
    })
    granted(await editEncounter(editor, id, await versionOf(id), { programme: [block(61), block(120, 3)] }))
    expect(await publish(id)).toEqual({ ok: false, code: 'programmeOverrun' })
    // Three rounds of 40 minutes in 120 are a warning with a proposal, not a refusal.
    granted(await editEncounter(editor, id, await versionOf(id), { programme: [block(60), block(120, 3)] }))
    granted(await publish(id))
  })

  it('is refused without seats, in total and on each side', async () => {
    const { id } = await newDraft('Places')
    const seats = (total: number, FR: number, VL: number) => ({
      seats: { total, bySide: { FR, VL }, releaseAt: null, minimumToHold: null },
    })
    granted(await editEncounter(editor, id, await versionOf(id), seats(0, 0, 0)))
    expect(await publish(id)).toEqual({ ok: false, code: 'seatsMissing' })
    granted(await editEncounter(editor, id, await versionOf(id), seats(20, 20, 0)))
    expect(await publish(id)).toMatchObject({ code: 'sideWithoutSeats', params: { side: inFrench('Versant VL') } })
  })

  it('is refused for a date that has passed', async () => {
    const { id } = await newDraft('Hier')
    const yesterday = new Date(Date.now() - 86_400_000)
    await db.encounter.update({
      where: { id },
      data: {
        registrationOpensAt: new Date(yesterday.getTime() - 86_400_000),
        registrationClosesAt: yesterday,
        startsAt: yesterday,
        endsAt: new Date(yesterday.getTime() + 3_600_000),
      },
    })
    expect(await publish(id)).toEqual({ ok: false, code: 'alreadyOver' })
  })

  it('is one for two who press at once: the second form is stale', async () => {
    const { id } = await newDraft('Deux doigts')
    const version = await versionOf(id)
    const results = await Promise.all([publishEncounter(editor, id, version), publishEncounter(editor, id, version)])
    expect(results.map((result) => (result.ok ? 'published' : result.code)).toSorted()).toEqual([
      'published',
      'staleForm',
    ])
  })

  it('is not for the desk, and does not exist for others', async () => {
    const { id } = await newDraft('À nous')
    const desk = await aTeamMember(organisation.id, 'desk')
    const other = await aTeamMember((await anOrganisation()).id, 'owner')
    expect(await publishEncounter(desk, id, await versionOf(id))).toEqual({ ok: false, code: 'notAllowed' })
    expect(await publishEncounter(other, id, await versionOf(id))).toEqual({ ok: false, code: 'notFound' })
  })
})

describe('a published encounter', () => {
  const published = (title: string) => aPublishedEncounter(editor, border, { organisationId: organisation.id, title })

  it('is not edited as a draft is', async () => {
    const { id } = await published('Publique')
    expect(await editEncounter(editor, id, await versionOf(id), { about: about('Autre') })).toEqual({
      ok: false,
      code: 'notADraft',
    })
  })

  it('is archived only when nobody counts on it any more, and comes back', async () => {
    const { id } = await published('Archive')
    expect(await archiveEncounter(editor, id, await versionOf(id))).toEqual({ ok: false, code: 'stillNeeded' })
    const version = await versionOf(id)
    await inTransaction(async (tx) => {
      await cancelWithin(tx, editor, await lockForChange(tx, editor, id, version), inFrench('Salle inondée'))
      return done()
    })
    const cancelled = await db.encounter.findUniqueOrThrow({ where: { id } })
    expect(cancelled).toMatchObject({ status: 'cancelled', sequence: 1, cancelledReason: inFrench('Salle inondée') })
    granted(await archiveEncounter(editor, id, await versionOf(id)))
    expect((await db.encounter.findUniqueOrThrow({ where: { id } })).archivedAt).toBeInstanceOf(Date)
    granted(await archiveEncounter(editor, id, await versionOf(id)))
    expect((await db.encounter.findUniqueOrThrow({ where: { id } })).archivedAt).toBeNull()
  })
})
