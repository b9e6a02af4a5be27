import { beforeAll, describe, expect, it } from 'vitest'
import { type User, visitor } from '@/lib/auth/actor'
import { listAudit } from '@/lib/history/audit.queries'
import { listHistory } from '@/lib/history/queries'
import { auditFilterSchema } from '@/lib/history/schema'
import { listDelegations } from '@/lib/officials/delegates.queries'
import { nameDelegate } from '@/lib/officials/delegations.commands'
import { columnOfDay, dayOfColumn, officeDay } from '@/lib/officials/mandate'
import { findOfficialByMandate, listActable, searchOfficials } from '@/lib/officials/officials.queries'
import { findPerson, listPeople, listWaitingMandates } from '@/lib/officials/people.queries'
import { peopleFilterSchema } from '@/lib/officials/schema'
import { bodyFromField, bodyOption, searchBodies } from '@/lib/organisations/bodies.queries'
import { findTeam, listMyOrganisations, listOrganisations } from '@/lib/organisations/queries'
import { hostileTexts } from '@/scripts/lib/hostile-input.mjs'
import {
  aMayor,
  anAdministrator,
  anOfficial,
  anOrganisation,
  aPerson,
  aTeamMember,
  granted,
  signedIn,
} from '@/tests/support/people'
import { countQueries } from '@/tests/support/query-count'

const shifted = (days: number) =>
  dayOfColumn(new Date(columnOfDay(officeDay(new Date())).getTime() + days * 86_400_000))
const filter = (over: object = {}) => peopleFilterSchema.parse(over)
const names = (found: { people: { familyName: string }[] } | null) => found?.people.map((person) => person.familyName)

let administrator: User

beforeAll(async () => {
  administrator = await anAdministrator()
})

describe('the list of people', () => {
  it('is for administrators', async () => {
    const owner = await aTeamMember((await anOrganisation()).id)
    const { personId } = await aMayor()
    for (const actor of [visitor, owner, await signedIn(personId)]) {
      expect(await listPeople(actor, filter())).toBeNull()
      expect(await findPerson(actor, personId)).toBeNull()
      expect(await listWaitingMandates(actor)).toBeNull()
    }
    expect(await findPerson(administrator, personId)).toMatchObject({ id: personId })
    expect(await findPerson(administrator, 'not-an-id')).toBeNull()
  })

  it('finds by name without accents, by body in any language, by address', async () => {
    await anOfficial({ givenName: 'Éloïse', familyName: 'Zutterman', of: 'Kortrijk', address: 'eloise@zutter.example' })
    for (const q of ['eloise zutterman', 'zutt elo', 'courtrai zutterman', 'ELOISE@zutter']) {
      expect(names(await listPeople(administrator, filter({ q })))).toEqual(['Zutterman'])
    }
    expect(names(await listPeople(administrator, filter({ q: 'zutterman lille' })))).toEqual([])
  })

  it('puts those who are listed under these letters first, by name, page after page', async () => {
    for (const familyName of ['De Zorgo', 'Zorgma', 'Aux-Zorgues', 'Zorga']) await anOfficial({ familyName })
    const found = await listPeople(administrator, filter({ q: 'zorg' }))
    expect(names(found)).toEqual(['Zorga', 'Zorgma', 'Aux-Zorgues', 'De Zorgo'])
    expect(found).toMatchObject({ total: 4, isMore: false })
    const next = await listPeople(administrator, filter({ q: 'zorg', page: '2' }))
    expect(next).toEqual({ people: [], total: 4, isMore: false })
    const hits = await searchOfficials(administrator, 'zorg', { limit: 3 })
    expect(hits.map(({ person }) => person.familyName)).toEqual(['Zorga', 'Zorgma', 'Aux-Zorgues'])
  })

  it('compares with parts of words when nobody has the words', async () => {
    await anOfficial({ familyName: 'Bequentin', givenName: 'Aloïse' })
    expect(names(await listPeople(administrator, filter({ q: 'quent' })))).toEqual(['Bequentin'])
    expect(names(await listPeople(administrator, filter({ q: 'bequentin alo' })))).toEqual(['Bequentin'])
    await anOfficial({ familyName: 'Quentrel' })
    expect(names(await listPeople(administrator, filter({ q: 'quent' })))).toEqual(['Quentrel'])
    expect((await searchOfficials(administrator, 'equent')).map(({ person }) => person.familyName)).toEqual([
      'Bequentin',
    ])
  })

  it('takes few letters for a word of their own, unless they are the last that was typed', async () => {
    await anOfficial({ familyName: 'Wymiaux', givenName: 'Dorline' })
    await anOfficial({ familyName: 'Wymiaux', givenName: 'Dor' })
    const found = async (q: string) =>
      (await listPeople(administrator, filter({ q })))?.people.map((one) => one.givenName)
    expect(await found('dor wymiaux')).toEqual(['Dor'])
    expect(await found('wymiaux dor')).toEqual(['Dor', 'Dorline'])
    expect(await found('dorl wymiaux')).toEqual(['Dorline'])
  })

  it('answers a hostile string, and finds names of other scripts', async () => {
    // In a question for words these mean something; in ours they part words.
    for (const q of [...hostileTexts, "'dupont' & !", 'a:*', '(a|b)', '<->', 'a <2> b', ':', "\\'"]) {
      expect(Array.isArray(await searchOfficials(administrator, q))).toBe(true)
      const parsed = peopleFilterSchema.safeParse({ q })
      if (parsed.success)
        expect(await listPeople(administrator, parsed.data)).toMatchObject({ people: expect.any(Array) })
    }
    for (const familyName of ['Παπαφανταστικός', 'გამოგონილი', 'D2r2é']) {
      await anOfficial({ familyName })
      expect(names(await listPeople(administrator, filter({ q: familyName.slice(0, -1) })))).toEqual([familyName])
    }
  })

  it('tells apart what waits, what is verified and what is over', async () => {
    await anOfficial({ familyName: 'Stateverified' })
    await anOfficial({ familyName: 'Statedeclared', method: null })
    await anOfficial({ familyName: 'Stateended', endsOn: shifted(-1) })
    await anOfficial({ familyName: 'Stateendeddeclared', endsOn: shifted(-1), method: null })
    const found = async (state?: string) => names(await listPeople(administrator, filter({ q: 'state', state })))
    expect(await found('doubt')).toEqual(['Statedeclared'])
    expect(await found('verified')).toEqual(['Stateverified'])
    expect(await found('ended')).toEqual(['Stateended', 'Stateendeddeclared'])
    expect(await found()).toHaveLength(4)
  })
})

describe('the choice of a co-host', () => {
  it('offers verified mandates in force only, to those who organise', async () => {
    const verified = await aMayor({ of: 'Ieper', familyName: 'Hostverified' })
    const declared = await aMayor({ of: 'Ieper', familyName: 'Hostdeclared', method: null })
    const ended = await aMayor({ of: 'Ieper', familyName: 'Hostended', endsOn: shifted(-1) })
    const { id } = await anOrganisation()
    const editor = await aTeamMember(id, 'editor')
    expect((await searchOfficials(editor, 'ypres host')).map((hit) => hit.mandateId)).toEqual([verified.mandateId])
    for (const actor of [visitor, await aTeamMember(id, 'desk'), await signedIn(verified.personId)]) {
      expect(await searchOfficials(actor, 'host')).toEqual([])
    }
    const now = new Date()
    expect(await findOfficialByMandate(verified.mandateId, now)).toMatchObject({ personId: verified.personId })
    expect(await findOfficialByMandate(declared.mandateId, now)).toBeNull()
    expect(await findOfficialByMandate(ended.mandateId, now)).toBeNull()
  })
})

describe('the choice of a body', () => {
  it('finds communes by any name and other bodies by theirs', async () => {
    const [kortrijk] = await searchBodies('courtrai')
    expect(kortrijk && bodyOption(kortrijk, 'fr')).toMatchObject({
      label: 'Courtrai (Kortrijk)',
      detail: 'Flandre occidentale, Belgique',
    })
    const [mel] = await searchBodies('métropole européenne de lille')
    expect(mel && bodyOption(mel, 'nl').detail).toBe('intercommunaal samenwerkingsverband, Frankrijk')
  })

  it('takes what was chosen, else the only exact name, else asks which', async () => {
    const [menen] = await searchBodies('Menen')
    expect(await bodyFromField({ text: 'x', key: menen?.id }, 'fr')).toEqual({ ok: true, value: menen?.id })
    expect(await bodyFromField({ text: 'menin' }, 'fr')).toEqual({ ok: true, value: menen?.id })
    expect(await bodyFromField({ text: 'zzzz' }, 'fr')).toEqual({ ok: false, code: 'unknownBody', field: 'body' })
    const both = await bodyFromField({ text: 'Saint-Léger' }, 'fr')
    expect(both).toMatchObject({ ok: false, code: 'bodyNotUnique', field: 'body' })
  })
})

describe('the number of queries does not grow with the rows', () => {
  const one: Record<string, number> = {}
  const lists: Record<string, () => Promise<unknown>> = {}

  beforeAll(async () => {
    const { id } = await anOrganisation()
    const owner = await aTeamMember(id)
    const delegate = await aPerson()
    const terms = { givenName: 'Els', familyName: 'Fictif', locale: 'nl' as const, scopes: ['registrations' as const] }
    const grow = async () => {
      const mayor = await aMayor({ familyName: 'Counted' })
      await anOfficial({ familyName: 'Counted', method: null })
      await aTeamMember(id, 'editor')
      const asked = { ...terms, forBodyId: null, address: delegate.address, endsOn: shifted(30) }
      granted(await nameDelegate(await signedIn(mayor.personId), asked))
      await anOrganisation()
    }
    await grow()
    lists.people = () => listPeople(administrator, filter({ q: 'counted' }))
    lists.waiting = () => listWaitingMandates(administrator)
    lists.organisations = () => listOrganisations(administrator)
    lists.mine = () => listMyOrganisations(owner)
    lists.team = () => findTeam(owner, id)
    lists.history = () => listHistory(owner, { type: 'organisation', id })
    lists.audit = () => listAudit(administrator, auditFilterSchema.parse({ person: 'counted' }))
    lists.officials = () => searchOfficials(owner, 'counted')
    lists.bodies = () => searchBodies('mou')
    const actor = await signedIn(delegate.personId)
    lists.actable = async () => listActable(actor)
    lists.delegations = async () => listDelegations(actor)
    for (const [name, list] of Object.entries(lists)) one[name] = await countQueries(list)
    await grow()
    await grow()
  })

  it('of any list', async () => {
    const three: Record<string, number> = {}
    for (const [name, list] of Object.entries(lists)) three[name] = await countQueries(list)
    expect(three).toEqual(one)
    expect(Math.min(...Object.values(one))).toBeGreaterThan(0)
    expect(Math.max(...Object.values(one))).toBeLessThanOrEqual(8)
  })
})
