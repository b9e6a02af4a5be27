import { beforeAll, describe, expect, it } from 'vitest'
import { type User, visitor } from '@/lib/auth/actor'
import { findCommune } from '@/lib/communes/queries'
import { addCommunes, addCommunesOf, changeSector, drawSector, removeCommunes } from '@/lib/communes/sectors.commands'
import { countOfficial, findSector, listSectors } from '@/lib/communes/sectors.queries'
import { memberSchema, newSectorSchema } from '@/lib/communes/sectors-schema'
import { findTerritoryByCode } from '@/lib/communes/territories.queries'
import { db } from '@/tests/support/database'
import { aMayor, anAdministrator, anOrganisation, aTeamMember, granted, signedIn } from '@/tests/support/people'
import { countQueries } from '@/tests/support/query-count'

const halluin = { country: 'FR', code: '59279' }
const menen = { country: 'BE', code: '34027' }
const wervik = { country: 'BE', code: '33029' }

let administrator: User

beforeAll(async () => {
  administrator = await anAdministrator()
})

let counter = 0
async function aSector(communes = [halluin, menen]): Promise<string> {
  const { id } = granted(await drawSector(administrator, { kind: 'sector', name: `Lys ${++counter}` }))
  granted(await addCommunes(administrator, id, communes))
  return id
}

const codes = async (id: string) => (await findSector(administrator, id))?.members.map(({ code }) => code)
const actions = async (id: string) =>
  (await db.history.findMany({ where: { subjectType: 'territory', subjectId: id }, orderBy: { number: 'asc' } })).map(
    ({ action }) => action,
  )

describe('a sector', () => {
  it('is drawn across the border, named in each language and dated', async () => {
    const input = { kind: 'sector', name: 'Lys', nameNl: 'Leie', startsOn: '2026-01-01', endsOn: '2032-12-31' } as const
    const { id } = granted(await drawSector(administrator, input))
    granted(await addCommunes(administrator, id, [menen, halluin]))
    expect(await findSector(administrator, id)).toMatchObject({
      kind: 'sector',
      name: 'Lys',
      nameFr: null,
      nameNl: 'Leie',
      startsOn: new Date('2026-01-01'),
      endsOn: new Date('2032-12-31'),
      communes: 2,
      countries: ['BE', 'FR'],
      sides: 0,
    })
    expect((await findCommune(menen))?.territories.map(({ name }) => name)).toContain('Lys')
  })

  it('keeps what was said of it', async () => {
    const id = await aSector()
    granted(await changeSector(administrator, id, { kind: 'livingArea', name: 'Bassin de la Lys' }))
    granted(await removeCommunes(administrator, id, [menen]))
    expect(await actions(id)).toEqual([
      'sector.drawn',
      'sector.communesAdded',
      'sector.changed',
      'sector.communesRemoved',
    ])
    expect(await findSector(administrator, id)).toMatchObject({ kind: 'livingArea', communes: 1 })
  })

  it('takes a commune once, and says how many were new', async () => {
    const id = await aSector([menen])
    expect(granted(await addCommunes(administrator, id, [menen, wervik]))).toEqual({ added: 1 })
    expect(granted(await addCommunes(administrator, id, [menen, wervik]))).toEqual({ added: 0 })
    expect(await codes(id)).toEqual(['34027', '33029'])
    expect(await actions(id)).toHaveLength(3)
  })

  it('takes all communes of a territory', async () => {
    const id = await aSector([menen])
    const leiedal = await findTerritoryByCode({ kind: 'intercommunale', country: 'BE', code: 'leiedal' })
    expect(granted(await addCommunesOf(administrator, id, leiedal?.id ?? ''))).toEqual({ added: 11 })
    expect(await codes(id)).toHaveLength(12)
  })

  it('that has ended is no longer said of its communes', async () => {
    const { id } = granted(
      await drawSector(administrator, { kind: 'sector', name: 'Ancien secteur', endsOn: '2020-01-01' }),
    )
    granted(await addCommunes(administrator, id, [menen]))
    expect((await findCommune(menen))?.territories.map(({ name }) => name)).not.toContain('Ancien secteur')
  })
})

describe('what is refused', () => {
  it('an unknown commune, and nothing is added', async () => {
    const id = await aSector([menen])
    expect(await addCommunes(administrator, id, [wervik, { country: 'BE', code: '00000' }])).toMatchObject({
      code: 'unknownCommune',
    })
    expect(await codes(id)).toEqual(['34027'])
  })

  it('an end before the start', async () => {
    const input = { kind: 'sector', name: 'X', startsOn: '2026-01-02', endsOn: '2026-01-01' } as const
    expect(await drawSector(administrator, input)).toMatchObject({ code: 'endBeforeStart', field: 'endsOn' })
    expect(await changeSector(administrator, await aSector(), input)).toMatchObject({ code: 'endBeforeStart' })
  })

  it('to draw on a territory of the reference', async () => {
    const mel = await findTerritoryByCode({ kind: 'epci', country: 'FR', code: '200093201' })
    const id = mel?.id ?? ''
    expect(await addCommunes(administrator, id, [menen])).toMatchObject({ code: 'notFound' })
    expect(await changeSector(administrator, id, { kind: 'sector', name: 'X' })).toMatchObject({ code: 'notFound' })
    expect(await removeCommunes(administrator, id, [halluin])).toMatchObject({ code: 'notFound' })
    expect(await findSector(administrator, id)).toBeNull()
  })

  it('everybody but administrators', async () => {
    const id = await aSector()
    const owner = await aTeamMember((await anOrganisation()).id)
    const mayor = await signedIn((await aMayor()).personId)
    for (const actor of [visitor, owner, mayor]) {
      const input = { kind: 'sector', name: 'X' } as const
      expect(await drawSector(actor, input)).toMatchObject({ code: 'notAllowed' })
      expect(await changeSector(actor, id, input)).toMatchObject({ code: 'notAllowed' })
      expect(await addCommunes(actor, id, [wervik])).toMatchObject({ code: 'notAllowed' })
      expect(await addCommunesOf(actor, id, id)).toMatchObject({ code: 'notAllowed' })
      expect(await removeCommunes(actor, id, [menen])).toMatchObject({ code: 'notAllowed' })
      expect(await listSectors(actor)).toBeNull()
      expect(await findSector(actor, id)).toBeNull()
      expect(await countOfficial(actor)).toEqual([])
    }
    expect(await codes(id)).toEqual(['34027', '59279'])
  })

  it('a commune on two sides of an encounter to come', async () => {
    const { id: organisationId } = await anOrganisation()
    const french = await aSector([halluin])
    const flemish = await aSector([menen])
    const day = (days: number) => new Date(Date.now() + days * 86_400_000)
    const title = { original: 'fr', texts: { fr: { text: 'Les dossiers de la Lys' } } }
    const side = (code: string, position: number, territoryId: string) => ({
      code,
      position,
      drawing: position === 0 ? ('a' as const) : ('b' as const),
      name: { original: 'fr', texts: { fr: { text: code } } },
      territories: { create: [{ territoryId }] },
    })
    await db.encounter.create({
      data: {
        organisationId,
        slug: 'lys',
        title,
        startsAt: day(10),
        endsAt: day(10.1),
        registrationOpensAt: day(-1),
        registrationClosesAt: day(9),
        sides: { create: [side('FR', 0, french), side('VL', 1, flemish)] },
      },
    })
    expect(await addCommunes(administrator, french, [wervik, menen])).toEqual({
      ok: false,
      code: 'communeOnOtherSide',
      params: { commune: 'Menen', encounter: title },
    })
    expect(await codes(french)).toEqual(['59279'])
    expect(granted(await addCommunes(administrator, french, [wervik]))).toEqual({ added: 1 })
    expect(await findSector(administrator, french)).toMatchObject({ sides: 1 })
  })
})

describe('forms', () => {
  it.each([
    [newSectorSchema, { kind: 'epci', name: 'X' }],
    [newSectorSchema, { kind: 'sector', name: '' }],
    [newSectorSchema, { kind: 'sector', name: 'X', startsOn: '2026-02-30' }],
    [newSectorSchema, { kind: 'sector', name: 'X', stranger: '1' }],
    [memberSchema, { territoryId: '018f0000-0000-7000-8000-000000000000' }],
    [memberSchema, { territoryId: '018f0000-0000-7000-8000-000000000000', communes: ['34027'] }],
    [memberSchema, { territoryId: 'x', communes: ['BE/34027'] }],
  ])('refuse %#', (schema, input) => {
    expect(schema.safeParse(input).success).toBe(false)
  })
})

describe('the list of sectors', () => {
  it('takes as many statements for one as for many', async () => {
    const one = await countQueries(() => listSectors(administrator))
    await aSector()
    await aSector()
    expect(await countQueries(() => listSectors(administrator))).toBe(one)
  })
})
