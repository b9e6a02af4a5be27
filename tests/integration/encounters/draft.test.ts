import { beforeAll, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import { createEncounter, editEncounter } from '@/lib/encounters/commands'
import { findSideIdFor } from '@/lib/encounters/side.queries'
import { db } from '@/lib/platform/db'
import { aBorder, type Border, inFrench } from '@/tests/support/border'
import { about, aDraft, aSide, occasion, sidesAsTheyAre, versionOf } from '@/tests/support/encounters'
import { aMayor, anOrganisation, aPerson, aTeamMember, granted, signedIn } from '@/tests/support/people'

let border: Border
let organisation: { id: string; slug: string }
let editor: User

beforeAll(async () => {
  border = await aBorder()
  organisation = await anOrganisation()
  editor = await aTeamMember(organisation.id, 'editor')
})

const newDraft = (title?: string) =>
  aDraft(editor, border, { organisationId: organisation.id, ...(title && { title }) })

describe('a new draft', () => {
  it('has its pools of seats, open for registration until two days before, and its history', async () => {
    const { id } = await newDraft('Première')
    const encounter = await db.encounter.findUniqueOrThrow({
      where: { id },
      include: { pools: { include: { side: true } } },
    })
    expect(encounter.status).toBe('draft')
    expect(encounter.startsAt.getTime() - encounter.registrationClosesAt.getTime()).toBe(2 * 86_400_000)
    const seats = encounter.pools.map((pool) => [pool.side?.code ?? 'total', pool.seats, pool.capacity, pool.taken])
    expect(seats.toSorted()).toEqual([
      ['FR', 20, 20, 0],
      ['VL', 20, 20, 0],
      ['total', 40, 40, 0],
    ])
    const history = await db.history.findMany({ where: { subjectType: 'encounter', subjectId: id } })
    expect(history.map((row) => [row.action, row.actorId])).toEqual([['encounter.created', editor.personId]])
  })

  it('takes its address from the title, with the day where the title alone is taken', async () => {
    const when = await occasion({ startsAt: new Date('2099-12-03T17:00:00Z') })
    const input = { organisationId: organisation.id, about: about('Lys amont'), occasion: when }
    expect(granted(await createEncounter(editor, input)).slug).toBe('lys-amont')
    expect(granted(await createEncounter(editor, input)).slug).toBe('lys-amont-2099-12-03')
    expect(await createEncounter(editor, input)).toEqual({ ok: false, code: 'slugTaken', field: 'slug' })
  })

  it('is refused an address that is taken or unreadable, and nothing is written', async () => {
    await newDraft('Adresse prise')
    const before = await db.encounter.count()
    const input = { organisationId: organisation.id, about: about('Autre'), occasion: await occasion() }
    const taken = { ok: false, code: 'slugTaken', field: 'slug' }
    expect(await createEncounter(editor, { ...input, slug: 'adresse-prise' })).toEqual(taken)
    const unreadable = { ok: false, code: 'slugUnreadable', field: 'slug' }
    for (const slug of ['new', 'Adresse', '../x', "a' OR 1=1"]) {
      expect(await createEncounter(editor, { ...input, slug })).toEqual(unreadable)
    }
    expect(await db.encounter.count()).toBe(before)
  })

  it('gives one address to one of two who ask for it at once', async () => {
    const input = {
      organisationId: organisation.id,
      slug: 'deux-a-la-fois',
      about: about('Deux'),
      occasion: await occasion(),
    }
    const results = await Promise.all([createEncounter(editor, input), createEncounter(editor, input)])
    expect(results.map((result) => (result.ok ? 'made' : result.code)).toSorted()).toEqual(['made', 'slugTaken'])
  })
})

describe('who may write it', () => {
  const input = async () => ({ organisationId: organisation.id, about: about('Qui'), occasion: await occasion() })

  it('does not exist for another organisation’s editor, nor for somebody without a team', async () => {
    const other = await aTeamMember((await anOrganisation()).id, 'owner')
    const { id } = await newDraft('Chez nous')
    const notFound = { ok: false, code: 'notFound' }
    expect(await createEncounter(other, await input())).toEqual(notFound)
    expect(await editEncounter(other, id, 1, { about: about('Volé') })).toEqual(notFound)
    expect(await editEncounter(await signedIn((await aPerson()).personId), id, 1, { about: about('Volé') })).toEqual(
      notFound,
    )
    expect(await editEncounter({ kind: 'visitor' }, id, 1, { about: about('Volé') })).toEqual(notFound)
  })

  it('is seen by the desk, who may not write', async () => {
    const desk = await aTeamMember(organisation.id, 'desk')
    const { id } = await newDraft('Accueil')
    const notAllowed = { ok: false, code: 'notAllowed' }
    expect(await createEncounter(desk, await input())).toEqual(notAllowed)
    expect(await editEncounter(desk, id, await versionOf(id), { about: about('Volé') })).toEqual(notAllowed)
  })

  it('is refused a form opened on an older version', async () => {
    const { id } = await newDraft('Deux onglets')
    const version = await versionOf(id)
    granted(await editEncounter(editor, id, version, { about: about('Premier onglet') }))
    expect(await editEncounter(editor, id, version, { about: about('Second onglet') })).toEqual({
      ok: false,
      code: 'staleForm',
    })
    const encounter = await db.encounter.findUniqueOrThrow({ where: { id } })
    expect(encounter.title).toEqual(inFrench('Premier onglet'))
  })
})

describe('its dates', () => {
  it('never end before they start', async () => {
    const { id } = await newDraft('À l’envers')
    const when = await occasion()
    const turned = { ...when, endsAt: when.startsAt }
    const refused = { ok: false, code: 'endBeforeStart', field: 'ends.time' }
    expect(await editEncounter(editor, id, await versionOf(id), { occasion: turned })).toEqual(refused)
    const rules = {
      allowedFunctions: [],
      requiresApproval: false,
      waitingPolicy: 'arrival' as const,
      offerHours: 24,
      substitutionAllowed: true,
    }
    const closesFirst = { ...rules, opensAt: when.startsAt, closesAt: when.startsAt }
    expect(await editEncounter(editor, id, await versionOf(id), { rules: closesFirst })).toEqual({
      ok: false,
      code: 'endBeforeStart',
      field: 'closes.time',
    })
    const tooLate = { ...rules, opensAt: new Date(0), closesAt: new Date(when.endsAt.getTime() + 1) }
    expect(await editEncounter(editor, id, await versionOf(id), { rules: tooLate })).toMatchObject({
      code: 'registrationAfterEnd',
      field: 'closes.date',
    })
  })

  it('do not end before registration closes', async () => {
    const { id } = await newDraft('Avancée')
    const sooner = await occasion({ startsAt: new Date(Date.now() + 86_400_000) })
    expect(await editEncounter(editor, id, await versionOf(id), { occasion: sooner })).toMatchObject({
      code: 'endsBeforeRegistrationCloses',
      field: 'ends.date',
    })
  })

  it('are somewhere that exists', async () => {
    const { id } = await newDraft('Nulle part')
    const nowhere = await occasion({ commune: { country: 'FR', code: '99999' } })
    const refused = { ok: false, code: 'unknownCommune', field: 'commune' }
    expect(await editEncounter(editor, id, await versionOf(id), { occasion: nowhere })).toEqual(refused)
  })
})

describe('its sides', () => {
  it('hold no commune twice: the refusal names it', async () => {
    const { id } = await newDraft('Deux fois')
    const [french, flemish] = await sidesAsTheyAre(id)
    if (!french || !flemish) throw new Error('A draft has two sides')
    const overlapping = [french, { ...flemish, territoryIds: [border.flemish, border.lys] }]
    const result = await editEncounter(editor, id, await versionOf(id), {
      sides: { sides: overlapping, chairMandateId: null },
    })
    expect(result).toEqual({
      ok: false,
      code: 'sidesOverlap',
      field: 'sides.1.territory',
      params: { communes: 'Halluin' },
    })
  })

  it('take only somebody of that side, in office, as co-host', async () => {
    const { id } = await newDraft('Hôtes')
    const [french, flemish] = await sidesAsTheyAre(id)
    if (!french || !flemish) throw new Error('A draft has two sides')
    const attempt = async (coHostMandateId: string) =>
      editEncounter(editor, id, await versionOf(id), {
        sides: { sides: [french, { ...flemish, coHostMandateId }], chairMandateId: null },
      })
    const elsewhere = await aMayor({ of: 'Mouscron', givenName: 'Nathalie', familyName: 'Watteau' })
    const field = 'sides.1.coHost'
    expect(await attempt(elsewhere.mandateId)).toEqual({
      ok: false,
      code: 'coHostElsewhere',
      field,
      params: { name: 'Nathalie Watteau' },
    })
    const former = await aMayor({ of: 'Wervik', givenName: 'Griet', familyName: 'Dhondt', endsOn: '2021-12-31' })
    expect(await attempt(former.mandateId)).toEqual({
      ok: false,
      code: 'coHostMandateEnded',
      field,
      params: { name: 'Griet Dhondt' },
    })
    const declared = await aMayor({ of: 'Wervik', givenName: 'Tine', familyName: 'Maes', method: null })
    expect(await attempt(declared.mandateId)).toEqual({
      ok: false,
      code: 'coHostUnverified',
      field,
      params: { name: 'Tine Maes' },
    })
    const inOffice = await aMayor({ of: 'Wervik', givenName: 'Koen', familyName: 'Lievens', startsOn: '2022-01-01' })
    expect((await attempt(inOffice.mandateId)).ok).toBe(true)
    const moved = [french, { ...flemish, coHostMandateId: inOffice.mandateId, territoryIds: [border.walloon] }]
    const result = await editEncounter(editor, id, await versionOf(id), {
      sides: { sides: moved, chairMandateId: null },
    })
    expect(result).toEqual({ ok: false, code: 'coHostElsewhere', field, params: { name: 'Koen Lievens' } })
  })

  it('keep their identity when their words change, and exchange shapes in one go', async () => {
    const { id } = await newDraft('Échange')
    const before = await sidesAsTheyAre(id)
    const [french, flemish] = before
    if (!french || !flemish) throw new Error('A draft has two sides')
    const sides = [
      { ...french, drawing: flemish.drawing, code: flemish.code },
      { ...flemish, drawing: french.drawing, code: french.code },
    ]
    granted(await editEncounter(editor, id, await versionOf(id), { sides: { sides, chairMandateId: null } }))
    const after = await sidesAsTheyAre(id)
    expect(after.map((side) => [side.id, side.code, side.drawing])).toEqual([
      [french.id, 'VL', 'b'],
      [flemish.id, 'FR', 'a'],
    ])
    const twice = [
      { ...french, code: 'FR' },
      { ...flemish, code: 'FR' },
    ]
    expect(
      await editEncounter(editor, id, await versionOf(id), { sides: { sides: twice, chairMandateId: null } }),
    ).toEqual({
      ok: false,
      code: 'sideCodeTwice',
      field: 'sides.1.code',
    })
  })

  it('are the side of a mandate’s body', async () => {
    const { id } = await newDraft('De quel côté')
    const [french, flemish] = await sidesAsTheyAre(id)
    expect(await findSideIdFor(db, id, border.bodies.tourcoing)).toBe(french?.id)
    expect(await findSideIdFor(db, id, border.bodies.wervik)).toBe(flemish?.id)
    expect(await findSideIdFor(db, id, border.bodies.mouscron)).toBeNull()
    const epci = await db.body.findUniqueOrThrow({ where: { territoryId: border.french } })
    expect(await findSideIdFor(db, id, epci.id)).toBe(french?.id)
    const across = await db.body.create({ data: { kind: 'egtc', country: 'FR', name: 'Lys', territoryId: border.lys } })
    expect(await findSideIdFor(db, id, across.id)).toBeNull()
  })

  it('have no more seats than the encounter', async () => {
    const { id } = await newDraft('Trop')
    const seats = { total: 30, bySide: { FR: 31, VL: 20 }, releaseAt: null, minimumToHold: null }
    expect(await editEncounter(editor, id, await versionOf(id), { seats })).toEqual({
      ok: false,
      code: 'sideSeatsOverTotal',
      field: 'seats.sides.FR',
      params: { total: 30 },
    })
  })

  it('may be one alone, everybody’s, where no territory is named', async () => {
    const made = granted(
      await createEncounter(editor, {
        organisationId: organisation.id,
        about: about('Un seul côté'),
        occasion: await occasion(),
        sides: { sides: [aSide('FR')], chairMandateId: null },
      }),
    )
    const [side] = await sidesAsTheyAre(made.id)
    expect(await findSideIdFor(db, made.id, border.bodies.mouscron)).toBe(side?.id)
  })
})

it('marks a translation outdated when only the original of a title changed', async () => {
  const { id } = await newDraft('Traduite')
  const title = (fr: string) => ({
    original: 'fr' as const,
    texts: { fr: { text: fr }, nl: { text: 'De Leie', state: 'reviewed' as const } },
  })
  granted(await editEncounter(editor, id, await versionOf(id), { about: { ...about(), title: title('La Lys') } }))
  granted(
    await editEncounter(editor, id, await versionOf(id), { about: { ...about(), title: title('La Lys et nous') } }),
  )
  const encounter = await db.encounter.findUniqueOrThrow({ where: { id } })
  expect(encounter.title).toMatchObject({ texts: { nl: { text: 'De Leie', state: 'outdated' } } })
})

it('changes nothing, and writes no history, when the same is sent again', async () => {
  const { id } = await newDraft('Deux fois la même')
  granted(
    await editEncounter(editor, id, await versionOf(id), {
      sides: { sides: await sidesAsTheyAre(id), chairMandateId: null },
    }),
  )
  expect(await db.history.count({ where: { subjectType: 'encounter', subjectId: id } })).toBe(1)
})
