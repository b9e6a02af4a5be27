import { randomUUID } from 'node:crypto'
import { copyRows, insertRow, row, rows } from './e2e-database'
import { type Somebody, sessionOf, somebody } from './e2e-people'

// Organisations of a test's own, with what they organise: copies of the story's, so that no other test is disturbed.

/** An organisation with an owner of its own, signed in with the second factor. */
export async function anOrganiser() {
  const tag = randomUUID().slice(0, 8)
  const slug = `organisateur-${tag}`
  const owner = await somebody({ familyName: `Organisatrice-${tag}` })
  const organisationId = await anOrganisation(slug)
  await join(organisationId, owner, 'owner')
  return { tag, slug, organisationId, cookie: await sessionOf(owner.personId), ...owner }
}

export async function anOrganisation(slug: string): Promise<string> {
  const id = randomUUID()
  await copyRows('Organisation', `"slug" = 'agence-lys-escaut'`, [], { id, slug })
  return id
}

export async function join(organisationId: string, { personId }: Somebody, role: string): Promise<void> {
  await insertRow('TeamMember', { id: randomUUID(), organisationId, personId, role })
}

/** The story's open encounter once more, with nobody registered. */
export async function anEncounter(organisationId: string, changes: Record<string, unknown>): Promise<string> {
  const id = randomUUID()
  await copyRows('Encounter', `"slug" = 'tourcoing-mouscron'`, [], { id, organisationId, ...changes })
  const of = `"encounterId" = (SELECT "id" FROM "Encounter" WHERE "slug" = 'tourcoing-mouscron')`
  const list = await rows<{ id: string }>(`SELECT "id" FROM "Side" WHERE ${of}`)
  await copyRows('SeatPool', `${of} AND "sideId" IS NULL`, [], { id: randomUUID(), encounterId: id, taken: 0 })
  for (const side of list) {
    const sideId = randomUUID()
    await copyRows('Side', '"id" = $1', [side.id], { id: sideId, encounterId: id })
    await copyRows('SideTerritory', '"sideId" = $1', [side.id], { sideId })
    await copyRows('CoHost', '"sideId" = $1', [side.id], { id: randomUUID(), sideId, encounterId: id })
    await copyRows('SeatPool', '"sideId" = $1', [side.id], { id: randomUUID(), sideId, encounterId: id, taken: 0 })
  }
  for (const block of await rows<{ id: string }>(`SELECT "id" FROM "ProgrammeBlock" WHERE ${of}`)) {
    await copyRows('ProgrammeBlock', '"id" = $1', [block.id], { id: randomUUID(), encounterId: id })
  }
  return id
}

export async function aCall(organisationId: string, changes: Record<string, unknown>): Promise<string> {
  const id = randomUUID()
  await copyRows('Call', `"slug" = 'achat-public-local'`, [], { id, organisationId, ...changes })
  return (await row<{ id: string }>('SELECT "id" FROM "Call" WHERE "id" = $1', [id])).id
}
