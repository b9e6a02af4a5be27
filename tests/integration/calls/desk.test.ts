import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, User } from '@/lib/auth/actor'
import { publishCall } from '@/lib/calls/commands'
import { filterManagedCalls, findManagedCall, listManagedCalls } from '@/lib/calls/managed.queries'
import { findPreviewedCall, findShownCall } from '@/lib/calls/public-page.queries'
import { dbNow } from '@/lib/platform/db'
import { inFrench } from '@/tests/support/border'
import { aCallDraft, aPublishedCall, callVersion } from '@/tests/support/calls'
import { anOrganisation, aPerson, aTeamMember, granted, signedIn } from '@/tests/support/people'
import { countQueries } from '@/tests/support/query-count'

let organisation: { id: string; slug: string }
let owner: User
let strangers: Actor[]

beforeAll(async () => {
  organisation = await anOrganisation()
  owner = await aTeamMember(organisation.id, 'owner')
  const elsewhere = await aTeamMember((await anOrganisation()).id, 'owner')
  strangers = [{ kind: 'visitor' }, elsewhere, await signedIn((await aPerson()).personId)]
})

describe('what a team reads of its calls', () => {
  it('is nobody else’s: neither the draft nor its preview', async () => {
    const { slug } = await aCallDraft(owner, { organisationId: organisation.id, title: 'Secret' })
    const desk = await aTeamMember(organisation.id, 'desk')
    for (const reader of [owner, desk]) {
      expect((await findManagedCall(reader, organisation.slug, slug))?.title).toEqual(inFrench('Secret'))
      expect((await findPreviewedCall(reader, organisation.slug, slug))?.status).toBe('published')
    }
    for (const stranger of strangers) {
      expect(await findManagedCall(stranger, organisation.slug, slug)).toBeNull()
      expect(await findPreviewedCall(stranger, organisation.slug, slug)).toBeNull()
      expect((await listManagedCalls(stranger, organisation.id)).rows).toEqual([])
    }
    expect((await findShownCall(slug, await dbNow())).call).toBeNull()
  })

  it('shows a scheduled call to the team, and to the public from its moment on', async () => {
    const { id, slug } = await aCallDraft(owner, { organisationId: organisation.id, title: 'Demain' })
    const tomorrow = new Date((await dbNow()).getTime() + 86_400_000)
    granted(await publishCall(owner, id, await callVersion(id), tomorrow))
    expect((await findPreviewedCall(owner, organisation.slug, slug))?.title).toEqual(inFrench('Demain'))
    expect(await findShownCall(slug, await dbNow())).toEqual({ call: null, appearsAt: tomorrow })
    expect((await findShownCall(slug, tomorrow)).call?.title).toEqual(inFrench('Demain'))
  })

  it('is listed by deadline, filtered by state, with as many questions for three as for one', async () => {
    const house = await anOrganisation()
    const boss = await aTeamMember(house.id, 'owner')
    await aPublishedCall(boss, { organisationId: house.id, title: 'Premier' })
    const list = () => listManagedCalls(boss, house.id)
    const forOne = await countQueries(list)
    const soon = new Date((await dbNow()).getTime() + 5 * 86_400_000)
    await aPublishedCall(boss, { organisationId: house.id, title: 'Bientôt fermé', timetable: { closesAt: soon } })
    await aCallDraft(boss, { organisationId: house.id, title: 'Brouillon' })
    expect(await countQueries(list)).toBe(forOne)
    const { rows } = await list()
    const titles = (given: typeof rows) => given.map((row) => row.title.texts.fr?.text)
    expect(titles(rows)).toEqual(['Bientôt fermé', 'Premier', 'Brouillon'])
    expect(titles(filterManagedCalls(rows, { state: 'open', search: 'ferme' }))).toEqual(['Bientôt fermé'])
    expect(titles(filterManagedCalls(rows, { state: 'draft', search: '' }))).toEqual(['Brouillon'])
  })
})
