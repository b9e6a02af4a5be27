import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/auth/actor'
import { importBoundaries } from '@/lib/communes/boundaries.commands'
import { type CommuneRow, communeRow } from '@/lib/communes/commune-row'
import { importCommunes, importTerritories } from '@/lib/communes/import.commands'
import { findCommune, findSuccessor } from '@/lib/communes/queries'
import { searchCommunes } from '@/lib/communes/search.queries'
import { findTerritoryByCode } from '@/lib/communes/territories.queries'
import { territoryRow } from '@/lib/communes/territory-row'
import { loadReference } from '@/prisma/seed/reference/load'
import { db } from '@/tests/support/database'
import { granted } from '@/tests/support/people'

const platform = system('tests')
const pool = new Pool({ connectionString: process.env.DATABASE_URL })
afterAll(() => pool.end())

const tables = ['Commune', 'CommuneName', 'FormerCommune', 'Territory', 'TerritoryCommune', 'Body']

/** Every row with the transaction that wrote it last: the same again means that nothing was written. */
async function versions(): Promise<Record<string, string>> {
  const answers = await Promise.all(
    tables.map((table) =>
      pool.query(`SELECT md5(string_agg(ctid::text || xmin::text, ' ' ORDER BY ctid)) AS hash FROM "${table}"`),
    ),
  )
  return Object.fromEntries(tables.map((table, i) => [table, answers[i]?.rows[0].hash]))
}

describe('the reference loaded again', () => {
  it('writes nothing', async () => {
    const before = await versions()
    expect(await loadReference(pool, { scope: 'core' })).toEqual({ communes: 2861 })
    expect(await versions()).toEqual(before)
  })

  it('puts back what was changed, and keeps bodies and sectors', async () => {
    const key = { country: 'BE', code: '34027' }
    const body = await db.body.findUniqueOrThrow({
      where: { communeCountry_communeCode: { communeCountry: 'BE', communeCode: '34027' } },
    })
    const sector = await db.territory.create({ data: { kind: 'sector', name: 'Lys', communes: { create: [key] } } })
    await db.commune.update({ where: { country_code: key }, data: { name: 'Meenen', population: 1 } })
    await db.communeName.deleteMany({ where: { ...key, key: 'menin' } })
    const mel = await findTerritoryByCode({ kind: 'epci', country: 'FR', code: '200093201' })
    await db.territoryCommune.create({ data: { territoryId: mel?.id ?? '', ...key } })
    await loadReference(pool, { scope: 'core' })
    const after = await findCommune(key)
    expect(after).toMatchObject({ name: 'Menen', population: 34640 })
    expect(after?.territories.map(({ kind }) => kind)).toEqual([
      ...['country', 'region', 'province', 'arrondissement', 'intercommunale', 'grouping', 'sector'],
    ])
    expect((await searchCommunes('menin'))[0]).toMatchObject(key)
    expect(await db.body.findUnique({ where: { id: body.id } })).toMatchObject({ communeCode: '34027' })
    await db.territory.delete({ where: { id: sector.id } })
  })

  it('makes every commune a body, and what governs a territory', async () => {
    expect(await db.body.count({ where: { kind: 'commune' } })).toBe(2861)
    const governed = await db.body.findMany({
      where: { territory: { code: { in: ['200093201', 'leiedal', 'eurometropole'] } } },
      orderBy: { kind: 'asc' },
    })
    expect(governed.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'epci Métropole Européenne de Lille',
      'intercommunale Leiedal',
      'egtc Eurométropole Lille-Kortrijk-Tournai',
    ])
  })
})

describe('a new list of communes', () => {
  let luxembourg: CommuneRow[]
  const row = (code: string, name: string, over: object = {}) =>
    communeRow.parse({
      country: 'LU',
      code,
      code_system: 'LAU',
      name,
      languages: 'lb|fr|de',
      lat: '49.6',
      lon: '6.1',
      ...over,
    })
  const importing = async (rows: CommuneRow[], over: object = {}) =>
    granted(await importCommunes(platform, rows, { dryRun: false, isPart: false, ...over }))

  beforeAll(() => {
    luxembourg = [row('0101', 'Dudelange'), row('0102', 'Mamer'), row('0103', 'Wahl'), row('0104', 'Grosbous')]
  })

  it('says what it would change, and changes nothing on a dry run', async () => {
    const preview = await importing(luxembourg, { dryRun: true })
    expect(preview).toEqual({ added: 4, changed: 0, columns: {}, links: { added: 4, removed: 0 }, ended: [] })
    expect(await db.commune.count({ where: { country: 'LU' } })).toBe(0)
    expect(await db.history.count({ where: { subjectType: 'reference' } })).toBe(0)
  })

  it('adds communes with their spellings and bodies, and is written into history', async () => {
    await importing(luxembourg)
    expect((await searchCommunes('mamer'))[0]).toMatchObject({ country: 'LU', code: '0102' })
    expect(await db.body.count({ where: { communeCountry: 'LU' } })).toBe(4)
    expect(
      await db.history.findMany({ select: { action: true, details: true }, where: { subjectType: 'reference' } }),
    ).toEqual([{ action: 'reference.imported', details: { added: 4, changed: 0, ended: 0 } }])
  })

  it('counts what changes, column by column', async () => {
    const changed = [row('0101', 'Dudelange', { population: '21000', population_year: '2026' }), ...luxembourg.slice(1)]
    expect(await importing(changed, { dryRun: true })).toMatchObject({
      changed: 1,
      columns: { population: 1, populationYear: 1 },
    })
  })

  it('ends what was merged: the row and its body stay, its name and sectors go to the successor', async () => {
    const sector = await db.territory.create({
      data: { kind: 'sector', name: 'Attert', communes: { create: [{ country: 'LU', code: '0103' }] } },
    })
    const merged = [...luxembourg.slice(0, 2), row('0105', 'Groussbus-Wal', { predecessors: '0103|0104' })]
    const { ended } = await importing(merged)
    expect(ended).toEqual([
      { country: 'LU', code: '0103', name: 'Wahl', successorCode: '0105' },
      { country: 'LU', code: '0104', name: 'Grosbous', successorCode: '0105' },
    ])
    expect(await findCommune({ country: 'LU', code: '0103' })).toBeNull()
    expect(await findSuccessor({ country: 'LU', code: '0103' })).toEqual({ country: 'LU', code: '0105' })
    expect((await searchCommunes('wahl'))[0]).toMatchObject({ code: '0105', formerName: 'Wahl' })
    expect(await db.body.count({ where: { communeCountry: 'LU', communeCode: '0103' } })).toBe(1)
    expect(await db.territoryCommune.findMany({ where: { territoryId: sector.id }, select: { code: true } })).toEqual([
      { code: '0105' },
    ])
  })

  it('changes nothing when it is read again', async () => {
    const again = [...luxembourg.slice(0, 2), row('0105', 'Groussbus-Wal', { predecessors: '0103|0104' })]
    const before = await versions()
    expect(await importing(again)).toMatchObject({ added: 0, changed: 0, ended: [] })
    expect(await versions()).toEqual(before)
  })

  it('brings back a commune that is restored', async () => {
    await importing([...luxembourg, row('0105', 'Groussbus-Wal')])
    expect(await findCommune({ country: 'LU', code: '0103' })).toMatchObject({ name: 'Wahl' })
  })

  it('that holds a part of a country ends nobody, and must say so', async () => {
    const some = communeRow.parse({ country: 'BE', code: '34027', code_system: 'NIS', name: 'Menen', languages: 'nl' })
    expect(await importCommunes(platform, [some], { dryRun: false, isPart: false })).toEqual({
      ok: false,
      code: 'tooManyEnd',
      params: { count: 564 },
    })
    expect(await importing([some], { dryRun: true, isPart: true })).toMatchObject({ added: 0, changed: 1, ended: [] })
  })

  it('is for administrators and the platform', async () => {
    const refused = { ok: false, code: 'notAllowed' }
    expect(await importCommunes(visitor, luxembourg, { dryRun: true, isPart: true })).toEqual(refused)
    expect(await importTerritories(visitor, [], { dryRun: true })).toEqual(refused)
    expect(await importBoundaries(visitor, [], { dryRun: true, source: 'x' })).toEqual(refused)
  })
})

describe('a file of territories', () => {
  it('adds and renames', async () => {
    const rows = [
      territoryRow.parse({
        country: 'LU',
        level: 'region',
        code: 'RD',
        name: 'Redange',
        name_de: 'Redingen',
        type: 'canton',
      }),
      territoryRow.parse({ country: 'LU', level: 'region', code: 'XX', name: 'Nouveau' }),
      territoryRow.parse({ country: '', level: 'grouping', code: 'eurometropole', name: 'Eurometropolis' }),
    ]
    expect(granted(await importTerritories(platform, rows, { dryRun: true }))).toEqual({ added: 1, changed: 1 })
    await importTerritories(platform, rows, { dryRun: false })
    expect(granted(await importTerritories(platform, rows, { dryRun: true }))).toEqual({ added: 0, changed: 0 })
    expect(await db.territory.count({ where: { kind: 'grouping' } })).toBe(1)
  })
})

describe('boundaries', () => {
  const geometry = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [3, 50],
        [3.1, 50],
        [3.1, 50.1],
        [3, 50],
      ],
    ],
  }
  const shapes = [
    { country: 'BE', code: '34027', geometry },
    { country: 'BE', code: '00000', geometry },
  ]
  const importing = async (dryRun: boolean) =>
    granted(await importBoundaries(platform, shapes, { dryRun, source: 'test.json' }))

  it('are kept for communes that are known, once', async () => {
    expect(await importing(true)).toEqual({ added: 1, changed: 0, unknown: ['BE/00000'] })
    expect(await db.communeBoundary.count()).toBe(0)
    await importing(false)
    expect(await importing(false)).toEqual({ added: 0, changed: 0, unknown: ['BE/00000'] })
    expect(await db.communeBoundary.findMany()).toEqual([
      { country: 'BE', code: '34027', geometry, source: 'test.json' },
    ])
  })
})
