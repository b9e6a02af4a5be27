import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, User } from '@/lib/auth/actor'
import { createEncounter } from '@/lib/encounters/commands'
import { occasionValues } from '@/lib/encounters/form-values'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { filterManaged, listManagedEncounters } from '@/lib/encounters/managed-list.queries'
import { findPreviewedEncounter, findShownEncounter } from '@/lib/encounters/public-page.queries'
import { findPublicationState } from '@/lib/encounters/publication.queries'
import { formatMomentShort } from '@/lib/i18n/format'
import { db } from '@/lib/platform/db'
import { aBorder, type Border, inFrench } from '@/tests/support/border'
import { about, aDraft, aPublishedEncounter, occasion } from '@/tests/support/encounters'
import { anOrganisation, aPerson, aTeamMember, granted, signedIn } from '@/tests/support/people'
import { countQueries } from '@/tests/support/query-count'

let border: Border
let organisation: { id: string; slug: string }
let owner: User
let strangers: Actor[]

beforeAll(async () => {
  border = await aBorder()
  organisation = await anOrganisation()
  owner = await aTeamMember(organisation.id, 'owner')
  const elsewhere = await aTeamMember((await anOrganisation()).id, 'owner')
  strangers = [{ kind: 'visitor' }, elsewhere, await signedIn((await aPerson()).personId)]
})

const newDraft = (title: string) => aDraft(owner, border, { organisationId: organisation.id, title })

describe('what a team reads of its encounters', () => {
  it('is nobody else’s: neither the draft, nor its preview, nor what is missing', async () => {
    const { id, slug } = await newDraft('Secret de fabrique')
    const desk = await aTeamMember(organisation.id, 'desk')
    for (const reader of [owner, desk]) {
      expect((await findManagedEncounter(reader, organisation.slug, slug))?.title).toEqual(
        inFrench('Secret de fabrique'),
      )
      expect((await findPreviewedEncounter(reader, organisation.slug, slug))?.status).toBe('published')
      expect(await findPublicationState(reader, id)).toEqual({ problems: [], warnings: [] })
    }
    for (const stranger of strangers) {
      expect(await findManagedEncounter(stranger, organisation.slug, slug)).toBeNull()
      expect(await findPreviewedEncounter(stranger, organisation.slug, slug)).toBeNull()
      expect(await findPublicationState(stranger, id)).toBeNull()
      expect((await listManagedEncounters(stranger, organisation.id)).rows).toEqual([])
    }
    expect(await findShownEncounter(slug)).toBeNull()
  })

  it('is not found under another organisation’s address', async () => {
    const { slug } = await newDraft('Ailleurs')
    const other = await anOrganisation()
    expect(await findManagedEncounter(owner, other.slug, slug)).toBeNull()
  })

  it('lists what is to come first, what is over last, and filters by state and words without accents', async () => {
    const house = await anOrganisation()
    const boss = await aTeamMember(house.id, 'owner')
    const day = 86_400_000
    const at = async (title: string, days: number) =>
      aPublishedEncounter(boss, border, {
        organisationId: house.id,
        title,
        occasion: { startsAt: new Date(Date.now() + days * day) },
      })
    await at('Forêt', 20)
    await at('Écoles', 10)
    await aDraft(boss, border, { organisationId: house.id, title: 'Brouillon' })
    const { rows } = await listManagedEncounters(boss, house.id)
    const titles = (list: typeof rows) => list.map((row) => row.title.texts.fr?.text)
    expect(titles(rows)).toEqual(['Écoles', 'Forêt', 'Brouillon'])
    expect(titles(filterManaged(rows, { state: 'draft', search: '' }))).toEqual(['Brouillon'])
    expect(titles(filterManaged(rows, { state: 'all', search: 'ECOL' }))).toEqual(['Écoles'])
    expect(titles(filterManaged(rows, { state: 'archived', search: '' }))).toEqual([])
    expect(rows.map((row) => [row.seats, row.taken, row.hostMissing])).toEqual([
      [40, 0, false],
      [40, 0, false],
      [40, 0, false],
    ])
  })
})

it('asks as much of the database for three encounters as for one', async () => {
  const house = await anOrganisation()
  const boss = await aTeamMember(house.id, 'owner')
  await aDraft(boss, border, { organisationId: house.id, title: 'Une' })
  const list = () => listManagedEncounters(boss, house.id)
  const forOne = await countQueries(list)
  for (const title of ['Deux', 'Trois']) await aDraft(boss, border, { organisationId: house.id, title })
  expect(await countQueries(list)).toBe(forOne)
  expect((await list()).rows).toHaveLength(3)
})

describe('an hour on the wall (R-22)', () => {
  it.each([
    ['Europe/Brussels', '2027-10-31T00:30:00.000Z', '2027-10-31', '02:30'],
    ['Europe/Brussels', '2027-10-31T01:30:00.000Z', '2027-10-31', '02:30'],
    ['Europe/Paris', '2027-03-28T01:00:00.000Z', '2027-03-28', '03:00'],
    ['Africa/Casablanca', '2026-12-03T18:00:00.000Z', '2026-12-03', '18:00'],
    ['Africa/Tunis', '2027-06-01T17:00:00.000Z', '2027-06-01', '18:00'],
  ])('of %s is stored and shown unchanged: %s', async (zone, instant, date, time) => {
    const startsAt = new Date(instant)
    const when = await occasion({ zone, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })
    const { slug } = granted(
      await createEncounter(owner, {
        organisationId: organisation.id,
        about: about(`${zone} ${instant}`),
        occasion: when,
      }),
    )
    const stored = await findManagedEncounter(owner, organisation.slug, slug)
    if (!stored) throw new Error('It was made a moment ago')
    expect(stored.startsAt.toISOString()).toBe(instant)
    expect(occasionValues(stored)).toMatchObject({ zone, 'starts.date': date, 'starts.time': time })
    expect(formatMomentShort(stored.startsAt, { locale: 'en', zone: stored.zone })).toContain(time)
  })
})

describe('hostile words', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\'; DROP TABLE "Encounter"; --',
    '=HYPERLINK("http://evil.example")',
    '{{constructor.constructor("return 1")()}}',
    '\u202Egnp.exe',
    'a\r\nBcc: everybody@evil.example',
    '😀 𝕳 ﷽ Ω≈ç√',
    '$(reboot) `reboot`',
    '\\u0000 \\x00 %00',
    '__proto__',
  ])('%j stay the words they are', async (words) => {
    const place = { venueName: words, venueAddress: words }
    const made = granted(
      await createEncounter(owner, {
        organisationId: organisation.id,
        slug: `hostile-${Math.random().toString(36).slice(2)}`,
        about: { ...about(words), summary: inFrench(words) },
        occasion: await occasion(place),
      }),
    )
    const stored = await findManagedEncounter(owner, organisation.slug, made.slug)
    expect(stored).toMatchObject({ ...place, title: inFrench(words), summary: inFrench(words) })
    expect(await db.encounter.count({ where: { id: made.id } })).toBe(1)
  })
})
