import { beforeAll, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import { publishCall } from '@/lib/calls/commands'
import { callFilterSchema, type callFilterStates } from '@/lib/calls/public-filter'
import {
  findNextAppearance,
  listCallOrganisers,
  listLatestCalls,
  listShownCalls,
} from '@/lib/calls/public-list.queries'
import { findShownCall, listCallContacts } from '@/lib/calls/public-page.queries'
import { publicCallState } from '@/lib/calls/public-state'
import { db } from '@/lib/platform/db'
import { inFrench } from '@/tests/support/border'
import { aCallDraft, aPublishedCall, callVersion } from '@/tests/support/calls'
import { anOrganisation, aTeamMember, granted } from '@/tests/support/people'

const day = 86_400_000

let editor: User
let organisationId: string
let now: Date
const slugs: Record<string, string> = {}

beforeAll(async () => {
  const organisation = await anOrganisation()
  organisationId = organisation.id
  editor = await aTeamMember(organisationId, 'editor')
  now = new Date()
  const at = (days: number) => new Date(now.getTime() + days * day)
  const published = async (title: string, times = {}) =>
    aPublishedCall(editor, { organisationId, title, timetable: times })
  slugs.open = (await published('Achat local à la frontière')).slug
  slugs.upcoming = (await published('Un ruisseau', { opensAt: at(5), closesAt: at(50) })).slug
  const decided = await published('Décidé')
  slugs.decided = decided.slug
  await db.call.update({
    where: { id: decided.id },
    data: { status: 'decided', opensAt: at(-60), closesAt: at(-30), outcome: inFrench('CANARY-OUTCOME') },
  })
  const awarded = await published('Donné')
  slugs.awarded = awarded.slug
  await db.call.update({
    where: { id: awarded.id },
    data: { status: 'awarded', opensAt: at(-60), closesAt: at(-30), awardedAt: at(-1), outcome: inFrench('Wervik') },
  })
  slugs.draft = (await aCallDraft(editor, { organisationId, title: 'CANARY-DRAFT' })).slug
  const scheduled = await aCallDraft(editor, { organisationId, title: 'CANARY-SCHEDULED' })
  slugs.scheduled = scheduled.slug
  granted(await publishCall(editor, scheduled.id, await callVersion(scheduled.id), at(3)))
})

async function found(state: (typeof callFilterStates)[number] | undefined, q = '', at = now): Promise<string[]> {
  const { cards } = await listShownCalls(callFilterSchema.parse({ state, q }), at)
  return cards.map((card) => card.slug)
}

describe('what is not shown yet', () => {
  it('is on no page, in no list and no feed', async () => {
    const everywhere = [
      await findShownCall(slugs.draft ?? '', now),
      (await findShownCall(slugs.scheduled ?? '', now)).call,
      await listShownCalls(callFilterSchema.parse({ state: 'all' }), now),
      await listLatestCalls(now, 100),
    ]
    expect(JSON.stringify(everywhere)).not.toContain('CANARY')
  })

  it('appears at its moment, which pages know beforehand', async () => {
    const { appearsAt } = await findShownCall(slugs.scheduled ?? '', now)
    expect(appearsAt?.getTime()).toBe(now.getTime() + 3 * day)
    expect(await findNextAppearance(now)).toEqual(appearsAt)
    const then = new Date(now.getTime() + 3 * day)
    expect((await findShownCall(slugs.scheduled ?? '', then)).call?.slug).toBe(slugs.scheduled)
    expect(await found('all', '', then)).toContain(slugs.scheduled)
  })
})

describe('a decision', () => {
  it('looks like reading until the award, and its outcome is not told', async () => {
    const { call } = await findShownCall(slugs.decided ?? '', now)
    expect(call && publicCallState(call, now)).toBe('reading')
    expect(call?.outcome).toBeNull()
    expect(JSON.stringify([call, await listLatestCalls(now, 100)])).not.toMatch(/CANARY|decided|deliberation/)
  })

  it('is told at the award', async () => {
    const { call } = await findShownCall(slugs.awarded ?? '', now)
    expect(call?.outcome?.texts.fr?.text).toBe('Wervik')
  })
})

describe('the list', () => {
  it.each([
    [undefined, ['open', 'upcoming']],
    ['open', ['open']],
    ['upcoming', ['upcoming']],
    ['closed', ['awarded', 'decided']],
    ['all', ['awarded', 'decided', 'open', 'upcoming']],
  ] as const)('with state %s has %j', async (state, names) => {
    expect((await found(state)).sort()).toEqual(names.map((name) => slugs[name]).sort())
  })

  it('has a call as open at its deadline, and as closed a millisecond later', async () => {
    const { closesAt } = await db.call.findUniqueOrThrow({ where: { slug: slugs.open ?? '' } })
    expect(await found('open', 'achat', closesAt)).toEqual([slugs.open])
    expect(await found('open', 'achat', new Date(closesAt.getTime() + 1))).toEqual([])
  })

  it('finds a word of the title without accents, and nothing for another', async () => {
    expect(await found('all', 'FRONTIERE')).toEqual([slugs.open])
    expect(await found('all', 'nowhere')).toEqual([])
  })

  it('names the organisers', async () => {
    expect(await listCallOrganisers()).toHaveLength(1)
  })
})

it('the page says who the contacts are, and only a person who asks how to reach them', async () => {
  const { call } = await findShownCall(slugs.open ?? '', now)
  expect(call?.contacts.map(({ name, role }) => ({ name, role }))).toEqual([{ name: 'Agnès Marquilly', role: null }])
  expect(JSON.stringify(call)).not.toContain('ressources.example')
  expect((await listCallContacts(slugs.open ?? ''))[0]?.email).toBe('rencontres@ressources.example')
})
