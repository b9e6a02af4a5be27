import { beforeAll, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import {
  listCalendarEncounters,
  listComingEncounters,
  listLatestEncounters,
} from '@/lib/encounters/public-card.queries'
import { listEncounterChoices } from '@/lib/encounters/public-choices.queries'
import { findFigures } from '@/lib/encounters/public-figures.queries'
import { type EncounterFilter, encounterFilterSchema } from '@/lib/encounters/public-filter'
import { listShownEncounters } from '@/lib/encounters/public-list.queries'
import { findContactEmail, findShownEncounter } from '@/lib/encounters/public-page.queries'
import { db } from '@/lib/platform/db'
import { aBorder, type Border, inFrench } from '@/tests/support/border'
import { aDraft, aPublishedEncounter } from '@/tests/support/encounters'
import { anOrganisation, aTeamMember } from '@/tests/support/people'
import { countQueries } from '@/tests/support/query-count'

const day = 86_400_000
const hour = 3_600_000

let border: Border
let editor: User
let organisationId: string
let now: Date
const slugs = { open: '', past: '', cancelled: '', draft: '' }

async function encounter(title: string, about: Record<string, unknown> = {}) {
  const { id, slug } = await aPublishedEncounter(editor, border, { organisationId, title })
  await db.encounter.update({ where: { id }, data: about })
  return { id, slug }
}

beforeAll(async () => {
  border = await aBorder()
  organisationId = (await anOrganisation()).id
  editor = await aTeamMember(organisationId, 'editor')
  now = new Date()
  await db.organisation.update({ where: { id: organisationId }, data: { contactEmail: 'canary-mail@agence.example' } })
  const open = await encounter('Les dossiers de la Lys', {
    onlineUrl: 'https://canary-link.example/room',
    registrationOpensAt: new Date(now.getTime() - day),
  })
  await db.topic.create({
    data: { encounterId: open.id, position: 0, question: inFrench('Qui appeler quand ça déborde ?'), languages: [] },
  })
  const past = await encounter('Ce qui fut', {
    registrationOpensAt: new Date(now.getTime() - 20 * day),
    registrationClosesAt: new Date(now.getTime() - 11 * day),
    startsAt: new Date(now.getTime() - 10 * day),
    endsAt: new Date(now.getTime() - 10 * day + hour),
  })
  const cancelled = await encounter('Ce qui ne sera pas', {
    status: 'cancelled',
    cancelledAt: now,
    cancelledReason: inFrench('La salle est inondée.'),
  })
  const draft = await aDraft(editor, border, { organisationId, title: 'CANARY-DRAFT' })
  await db.encounter.update({ where: { id: draft.id }, data: { summary: inFrench('CANARY-DRAFT-SUMMARY') } })
  Object.assign(slugs, { open: open.slug, past: past.slug, cancelled: cancelled.slug, draft: draft.slug })
})

async function found(asked: Partial<Record<keyof EncounterFilter, string>>): Promise<string[]> {
  const { cards } = await listShownEncounters(encounterFilterSchema.parse(asked), now)
  return cards.map((card) => card.slug)
}

describe('a draft', () => {
  it('is on no page, in no list, feed or calendar', async () => {
    expect(await findShownEncounter(slugs.draft)).toBeNull()
    const everywhere = [
      await listShownEncounters(encounterFilterSchema.parse({}), now),
      await listShownEncounters(encounterFilterSchema.parse({ when: 'past' }), now),
      await listComingEncounters(now, 100),
      await listCalendarEncounters(now),
      await listLatestEncounters(100),
      await listEncounterChoices(),
      await findContactEmail(slugs.draft),
    ]
    expect(JSON.stringify(everywhere)).not.toContain('CANARY')
    expect(JSON.stringify(everywhere)).not.toContain(slugs.draft)
  })
})

describe('the page of an encounter', () => {
  it('tells everybody who hosts, on which side and how many seats are left', async () => {
    const page = await findShownEncounter(slugs.open)
    expect(page?.coHosts.map((host) => host.person.familyName).sort()).toEqual(['Delmotte', 'Verhelst'])
    expect(page?.sides.map((side) => side.code)).toEqual(['FR', 'VL'])
    expect(page?.seats.map(({ seats, taken, free }) => ({ seats, taken, free }))).toEqual([
      { seats: 20, taken: 0, free: 20 },
      { seats: 20, taken: 0, free: 20 },
    ])
  })

  it('counts the seats in the order of the sides, whatever row was written last', async () => {
    const page = await findShownEncounter(slugs.open)
    const sideId = page?.sides[0]?.id
    await db.$executeRaw`
      WITH first AS (DELETE FROM "SeatPool" WHERE "sideId" = ${sideId}::uuid RETURNING *)
      INSERT INTO "SeatPool" SELECT * FROM first`
    const again = await findShownEncounter(slugs.open)
    expect(again?.seats.map(({ sideId }) => sideId)).toEqual(page?.sides.map(({ id }) => id))
  })

  it('holds neither the link of the meeting nor the organiser’s address', async () => {
    const page = await findShownEncounter(slugs.open)
    expect(page?.organisation.hasEmail).toBe(true)
    expect(JSON.stringify(page)).not.toContain('canary')
    expect(await findContactEmail(slugs.open)).toBe('canary-mail@agence.example')
  })

  it('stays readable when it is cancelled or past', async () => {
    expect((await findShownEncounter(slugs.cancelled))?.status).toBe('cancelled')
    expect((await findShownEncounter(slugs.past))?.slug).toBe(slugs.past)
  })
})

describe('the list', () => {
  it('has what comes first, cancelled ones too, and the past apart', async () => {
    expect((await found({})).sort()).toEqual([slugs.open, slugs.cancelled].sort())
    expect(await found({ when: 'past' })).toEqual([slugs.past])
  })

  it.each([
    ['a word of the title, without accents', { q: 'LYS dossiers' }],
    ['a word of a topic', { q: 'deborde' }],
    ['free seats', { seats: 'free' }],
  ] as const)('finds by %s', async (_, asked) => {
    expect(await found(asked)).toEqual([slugs.open])
  })

  it.each([
    ['a co-host’s commune', { q: 'menen' }],
    ['a country', { country: 'BE' }],
    ['a side', { side: 'VL' }],
    ['a function when all are admitted', { function: 'alderman' }],
  ] as const)('finds by %s', async (_, asked) => {
    expect((await found(asked)).sort()).toEqual([slugs.open, slugs.cancelled].sort())
  })

  it.each([{ q: 'nowhere' }, { q: '%' }, { country: 'LU' }, { side: 'WA' }, { organiser: 'nobody' }, { page: '2' }])(
    'finds nothing for %j',
    async (asked) => {
      expect(await found(asked)).toEqual(asked.q === '%' ? await found({}) : [])
    },
  )

  it('asks the database as often for three as for one', async () => {
    const list = (asked: object) => () => listShownEncounters(encounterFilterSchema.parse(asked), now)
    await list({})()
    const forOne = await countQueries(list({ q: 'dossiers' }))
    await encounter('Une troisième')
    expect(await countQueries(list({}))).toBe(forOne)
  })
})

it('figures count what was held, and name the moment when there is one more', async () => {
  const { held, nextEndAt } = await findFigures(now)
  expect(held).toEqual({ since: expect.any(Number), encounters: 1, officials: 0, communes: 0 })
  const next = await db.encounter.findFirst({
    where: { status: 'published', endsAt: { gt: now } },
    orderBy: { endsAt: 'asc' },
  })
  expect(nextEndAt).toEqual(next?.endsAt)
})

it('a calendar keeps what was cancelled, so that it disappears from those who subscribed', async () => {
  const states = Object.fromEntries((await listCalendarEncounters(now)).map((card) => [card.slug, card.status]))
  expect(states[slugs.cancelled]).toBe('cancelled')
  expect(states[slugs.open]).toBe('published')
  expect(states[slugs.past]).toBe('published')
})
