import { describe, expect, it } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import { db } from '@/lib/platform/db'
import { exportHead, exportRow } from '@/lib/registrations/export'
import { openExport } from '@/lib/registrations/exports.commands'
import { registrationListSchema } from '@/lib/registrations/list'
import { exportedRegistrations, listRegistrations } from '@/lib/registrations/list.queries'
import { registrationsInBulk } from '@/tests/support/crowd-rows'
import { aTeamMember } from '@/tests/support/people'
import { countQueries } from '@/tests/support/query-count'
import { anEditor, anOfficial, aScene, asks, nth, officials, oneByOne, type Scene } from '@/tests/support/registrations'

const canary = { phone: '0470 11 22 33', needs: { choices: ['wheelchair' as const], other: 'canary-need' } }

const listed = (scene: Scene) => ({ id: scene.id, organisationId: scene.organisation.id })

const wanted = (query: Record<string, string> = {}) => registrationListSchema.parse(query)

async function names(scene: Scene, query: Record<string, string>) {
  const found = await listRegistrations(await anEditor(scene), listed(scene), wanted(query))
  return found?.rows.map(({ person }) => `${person.givenName} ${person.familyName}`)
}

async function aMixedScene() {
  const scene = await aScene({ total: 3 })
  const elise = await anOfficial('FR', { givenName: 'Élise', familyName: 'Saint-Éloi' })
  const bart = await anOfficial('VL', { givenName: 'Bart', familyName: 'Delmotte', function: 'alderman' })
  const [first, second] = await oneByOne(scene, [elise, bart])
  return { scene, elise, bart, first: first?.reference ?? '', second: second?.reference ?? '' }
}

describe('the organiser’s list', () => {
  it('finds by name, commune and reference, accents forgiven, and by nothing else', async () => {
    const { scene, second } = await aMixedScene()
    expect(await names(scene, {})).toEqual(['Élise Saint-Éloi', 'Bart Delmotte'])
    expect(await names(scene, { q: 'saint eloi' })).toEqual(['Élise Saint-Éloi'])
    expect(await names(scene, { q: 'DELMOTTE' })).toEqual(['Bart Delmotte'])
    expect(await names(scene, { q: 'menen' })).toEqual(['Bart Delmotte'])
    expect(await names(scene, { q: second.toLowerCase().replace('-', ' ') })).toEqual(['Bart Delmotte'])
    expect(await names(scene, { q: "'; DROP TABLE x" })).toEqual([])
  })

  it('filters by status, side, function and proof, and sorts', async () => {
    const { scene } = await aMixedScene()
    expect(await names(scene, { side: 'VL' })).toEqual(['Bart Delmotte'])
    expect(await names(scene, { function: 'mayor' })).toEqual(['Élise Saint-Éloi'])
    expect(await names(scene, { proof: 'declared' })).toEqual([])
    expect(await names(scene, { status: 'waitlisted' })).toEqual([])
    expect(await names(scene, { sort: 'name' })).toEqual(['Bart Delmotte', 'Élise Saint-Éloi'])
  })

  it('is not there for another organisation, and tells the desk no telephone, address or need', async () => {
    const scene = await aScene({ total: 3 })
    const other = await aScene({ total: 3 })
    await asks(scene, await anOfficial(), canary)
    expect(await listRegistrations(await anEditor(other), listed(scene), wanted())).toBeNull()
    const desk = await listRegistrations(await aTeamMember(scene.organisation.id, 'desk'), listed(scene), wanted())
    expect(desk?.rows).toHaveLength(1)
    expect(desk?.rows[0]).toMatchObject({ phone: null, needs: { choices: [] }, person: { address: null } })
    const editor = await listRegistrations(await anEditor(scene), listed(scene), wanted())
    expect(editor?.rows[0]).toMatchObject({ phone: canary.phone, needs: canary.needs })
  })

  it('asks the database as often for three rows as for one', async () => {
    const scene = await aScene({ total: 5 })
    const editor = await anEditor(scene)
    await oneByOne(scene, await officials(1))
    const one = await countQueries(() => listRegistrations(editor, listed(scene), wanted()))
    await oneByOne(scene, await officials(2))
    expect(await countQueries(() => listRegistrations(editor, listed(scene), wanted()))).toBe(one)
  })

  it('shows whether the last letter left, and why it did not', async () => {
    const scene = await aScene({ total: 5 })
    await oneByOne(scene, await officials(1))
    await db.outboxMessage.updateMany({
      where: { encounterId: scene.id },
      data: { status: 'failed', lastError: '550 no such user' },
    })
    const found = await listRegistrations(await anEditor(scene), listed(scene), wanted())
    expect(found?.rows[0]?.letter).toMatchObject({ status: 'failed', lastError: '550 no such user' })
  })
})

describe('an export', () => {
  it('has the rows of the list, in its language and the encounter’s zone', async () => {
    const { scene, first, second } = await aMixedScene()
    const about = { locale: 'nl', zone: 'Africa/Casablanca', t: translator('nl') } as const
    const rows: string[][] = []
    for await (const row of exportedRegistrations(scene.id, wanted())) rows.push(exportRow(row, about))
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      [first, 'Bevestigd', 'Élise', 'Saint-Éloi'],
      [second, 'Bevestigd', 'Bart', 'Delmotte'],
    ])
    const at = exportHead(about).indexOf('Aangevraagd op')
    const { requestedAt } = await db.registration.findUniqueOrThrow({ where: { reference: first } })
    // Casablanca is on UTC all year since September 2026.
    expect(nth(rows, 0)[at]).toBe(requestedAt.toISOString().slice(0, 16).replace('T', ' '))
  })

  it('is of one instant, whoever writes while it is read', async () => {
    const scene = await aScene({ total: 3 })
    await db.$executeRawUnsafe(registrationsInBulk, scene.id, 700)
    const rows = exportedRegistrations(scene.id, { ...wanted(), status: 'all' })
    const first = await rows.next()
    await db.registration.updateMany({ where: { encounterId: scene.id }, data: { organiserNote: 'meanwhile' } })
    const notes = [first.value?.organiserNote]
    for await (const row of rows) notes.push(row.organiserNote)
    expect(notes).toEqual(Array(700).fill(null))
  })

  it('is for owners and editors, and is written down', async () => {
    const scene = await aScene({ total: 3 })
    expect(await openExport(await aTeamMember(scene.organisation.id, 'desk'), listed(scene), 'csv')).toMatchObject({
      code: 'notAllowed',
    })
    expect(await openExport(await anEditor(scene), listed(scene), 'csv')).toMatchObject({ ok: true })
    const exports = await db.history.findMany({ where: { subjectId: scene.id, action: 'registrations.exported' } })
    expect(exports.map(({ details }) => details)).toEqual([{ format: 'csv' }])
  })
})
