import { describe, expect, it } from 'vitest'
import { keyText } from '@/lib/communes/commune'
import { distanceKm } from '@/lib/communes/geo'
import { drawMap } from '@/lib/communes/map.queries'
import { type CommuneFacts, findCommune, findSuccessor, listNeighbours } from '@/lib/communes/queries'
import { db } from '@/tests/support/database'
import { countQueries } from '@/tests/support/query-count'

async function commune(country: string, code: string): Promise<CommuneFacts> {
  const found = await findCommune({ country, code })
  if (!found) throw new Error(`No ${country}/${code}`)
  return found
}

describe('the facts of a commune', () => {
  it('are those of the reference', async () => {
    const tournai = await commune('BE', '57081')
    expect(tournai).toMatchObject({ name: 'Tournai', nameNl: 'Doornik', population: 69066, place: { name: 'Hainaut' } })
    expect(tournai.territories.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'country Belgique',
      'region Région wallonne',
      'province Hainaut',
      'arrondissement Arrondissement de Tournai-Mouscron',
      'intercommunale IDETA',
      'grouping Eurométropole Lille-Kortrijk-Tournai',
    ])
  })

  it.each([
    ['BE', '99999'],
    ['FR', '57081'],
    ['be', '57081'],
    ["' OR 1=1", '57081'],
    ['BE', "57081'; --"],
  ])('are none for %j %j', async (country, code) => {
    expect(await findCommune({ country, code })).toBeNull()
  })

  it('take the same few statements for a hamlet and for a city', async () => {
    const [small, large] = await Promise.all([
      countQueries(() => findCommune({ country: 'BE', code: '33016' })),
      countQueries(() => findCommune({ country: 'FR', code: '59350' })),
    ])
    expect(small).toBeLessThanOrEqual(8)
    expect(large).toBeLessThanOrEqual(8)
  })
})

describe('neighbours across the border', () => {
  it('are the nearest of other countries, in kilometres as the crow flies', async () => {
    const menen = await commune('BE', '34027')
    const neighbours = await listNeighbours(menen, { limit: 5 })
    expect(neighbours.map(({ name }) => name)).toEqual([
      'Halluin',
      'Neuville-en-Ferrain',
      'Roncq',
      'Bousbecque',
      'Tourcoing',
    ])
    for (const { km, ...neighbour } of neighbours) {
      const { position } = await commune(neighbour.country, neighbour.code)
      expect(km).toBeCloseTo(
        distanceKm(menen.position ?? { latitude: 0, longitude: 0 }, position ?? { latitude: 0, longitude: 0 }),
        6,
      )
    }
  })

  it('are the same as when all are measured', async () => {
    const { position } = await commune('BE', '57081')
    const all = await db.commune.findMany({ where: { country: 'FR', latitude: { not: null } } })
    const measured = all
      .map((one) => ({
        code: one.code,
        km: distanceKm(position ?? { latitude: 0, longitude: 0 }, {
          latitude: one.latitude ?? 0,
          longitude: one.longitude ?? 0,
        }),
      }))
      .sort((a, b) => a.km - b.km)
      .slice(0, 30)
    const found = await listNeighbours({ country: 'BE', position }, { limit: 30 })
    expect(found.map(({ code }) => code)).toEqual(measured.map(({ code }) => code))
  })

  it('end at the circle', async () => {
    const brussels = await commune('BE', '21004')
    const within = await listNeighbours(brussels, { limit: 50, withinKm: 65 })
    expect(within.length).toBeGreaterThan(0)
    expect(within.length).toBeLessThan(50)
    expect(Math.max(...within.map(({ km }) => km))).toBeLessThanOrEqual(65)
    expect(await listNeighbours(brussels, { withinKm: 20 })).toEqual([])
    expect(await listNeighbours({ country: 'FR', position: null })).toEqual([])
  })
})

describe('a code that was merged', () => {
  it.each([
    ['BE', '37007', 'BE/37022'],
    ['BE', '54007', 'BE/57096'],
    ['FR', '59355', 'FR/59350'],
  ])('%s %s leads to %s', async (country, code, successor) => {
    expect(await findCommune({ country, code })).toBeNull()
    const found = await findSuccessor({ country, code })
    expect(found && keyText(found)).toBe(successor)
  })

  it('leads over several mergers, and never round in a circle', async () => {
    await db.formerCommune.createMany({
      data: [
        { country: 'BE', code: 'x1', successorCode: '37022' },
        { country: 'BE', code: 'x2', successorCode: '37022' },
      ],
    })
    await db.commune.update({
      where: { country_code: { country: 'BE', code: '37022' } },
      data: { validTo: new Date() },
    })
    await db.formerCommune.create({ data: { country: 'BE', code: '37022', successorCode: '37020' } })
    expect(await findSuccessor({ country: 'BE', code: 'x1' })).toEqual({ country: 'BE', code: '37020' })
    await db.commune.update({
      where: { country_code: { country: 'BE', code: '37020' } },
      data: { validTo: new Date() },
    })
    await db.formerCommune.create({ data: { country: 'BE', code: '37020', successorCode: '37022' } })
    expect(await findSuccessor({ country: 'BE', code: 'x1' })).toBeNull()
  })

  it('that nobody has leads nowhere', async () => {
    expect(await findSuccessor({ country: 'BE', code: '00000' })).toBeNull()
  })
})

describe('a map', () => {
  const key = (text: string) => ({ country: text.slice(0, 2), code: text.slice(3) })
  const halluinMenen = [key('FR/59279'), key('BE/34027')]

  it('is drawn from positions, with the hyphen where two communes meet, and stays small', async () => {
    const map = await drawMap({
      width: 760,
      height: 620,
      fit: { south: 50.62, north: 50.84, west: 2.93, east: 3.38 },
      marks: [{ kind: 'encounter', communes: halluinMenen }],
      labels: 6,
      dots: true,
    })
    expect(map.ground).toBe('positions')
    expect(map.marks).toHaveLength(1)
    expect(map.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Halluin', 'Menen', 'Lille']))
    expect(JSON.stringify(map).length).toBeLessThan(60_000)
  })

  it('is drawn from boundaries once all that is seen has them', async () => {
    const fit = { around: { latitude: 50.79249, longitude: 3.15431 }, km: 2 }
    const request = { width: 300, height: 300, fit, here: key('BE/34027') }
    expect(await drawMap(request)).toMatchObject({ ground: 'positions', touching: [] })
    // Two squares that share the border at 50.78° north.
    const square = (south: number, north: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [3, south],
          [3.3, south],
          [3.3, north],
          [3, north],
          [3, south],
        ],
      ],
    })
    await db.communeBoundary.createMany({
      data: [
        { ...key('BE/34027'), geometry: square(50.78, 51), source: 'test' },
        { ...key('FR/59279'), geometry: square(50.6, 50.78), source: 'test' },
      ],
    })
    const map = await drawMap(request)
    expect(map.ground).toBe('boundaries')
    expect(map.touching).toEqual(['FR/59279'])
    expect(map.frontier.match(/M/g)).toHaveLength(1)
  })

  it('shows the countries when communes are too many to tell apart', async () => {
    const map = await drawMap({ width: 400, height: 400, fit: { south: 49, north: 52, west: 1, east: 7 } })
    expect(map).toMatchObject({ ground: 'outlines', mesh: '' })
    expect(map.sea).not.toBe('')
  })

  it('of nobody is the place where the platform began', async () => {
    const map = await drawMap({ width: 400, height: 400, fit: [], labels: 3 })
    expect(map.labels.map(({ text }) => text)).toEqual(['Lille', 'Tourcoing', 'Roubaix'])
  })
})
