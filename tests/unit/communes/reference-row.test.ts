import { describe, expect, it } from 'vitest'
import { communeRow } from '@/lib/communes/commune-row'
import { checkedRows, shapesIn } from '@/lib/communes/import-file'
import { withOtherNames } from '@/lib/communes/other-name'
import { namesOf } from '@/lib/communes/spelling'
import { territoryRow } from '@/lib/communes/territory-row'

const tournai = {
  country: 'BE',
  code: '57081',
  code_system: 'NIS',
  name: 'Tournai',
  name_nl: 'Doornik',
  languages: 'fr',
  postal_codes: '7500|7501',
  region_code: '03000',
  province_code: '50000',
  arrondissement_code: '57000',
  group_name: 'IDETA',
  group_type: 'INTERCOMMUNALE',
  population: '69066',
  population_year: '2026',
  lat: '50.61621',
  lon: '3.40794',
  frbe_border_km: '0',
  eurometropole: '1',
  predecessors: '',
  flags: '',
}

describe('a line of a communes file', () => {
  it('becomes a commune with its place in territories', () => {
    expect(communeRow.parse(tournai)).toMatchObject({
      name: 'Tournai',
      nameFr: null,
      nameNl: 'Doornik',
      sortKey: 'tournai',
      population: 69066,
      latitude: 50.61621,
      territories: [
        { kind: 'country', country: 'BE', code: 'BE' },
        { kind: 'region', country: 'BE', code: '03000' },
        { kind: 'province', country: 'BE', code: '50000' },
        { kind: 'arrondissement', country: 'BE', code: '57000' },
        { kind: 'intercommunale', country: 'BE', code: 'ideta' },
        { kind: 'grouping', country: null, code: 'eurometropole' },
      ],
    })
  })

  it('says department in France and province in the Netherlands', () => {
    const kinds = (country: string) =>
      communeRow
        .parse({ ...tournai, country, group_code: '200093201', group_type: 'METRO' })
        .territories.map(({ kind }) => kind)
    expect(kinds('FR')).toEqual(['country', 'region', 'department', 'arrondissement', 'epci', 'grouping'])
    expect(kinds('NL').slice(0, 2)).toEqual(['country', 'province'])
  })

  it.each([
    ['country', 'be'],
    ['code', '57 081'],
    ['name', ''],
    ['lat', '97'],
    ['lat', ''],
    ['population', '12.5'],
    ['population', '-1'],
    ['population', 'many'],
    ['population_year', '26'],
    ['eurometropole', 'yes'],
  ])('is refused when %s is %j', (field, value) => {
    const { rows, errors } = checkedRows(
      [tournai, { ...tournai, code: '1', [field]: value }],
      communeRow,
      ({ code }) => code,
    )
    expect(rows).toHaveLength(1)
    expect(errors.map(({ line, field }) => ({ line, field }))).toEqual([{ line: 3, field }])
  })

  it('is refused when an earlier line has its key', () => {
    const { rows, errors } = checkedRows([tournai, tournai], communeRow, ({ country, code }) => `${country}/${code}`)
    expect(rows).toHaveLength(1)
    expect(errors).toEqual([{ line: 3, field: 'code', problem: 'BE/57081 is on line 2 already' }])
  })
})

describe('the spellings of a commune', () => {
  const keys = (over: object) =>
    namesOf(communeRow.parse({ ...tournai, ...over })).map(({ key, kind }) => `${kind}:${key}`)

  it('are its names, postal codes and code, each once', () => {
    expect(keys({ name_fr: 'Tournai' })).toEqual([
      'name:tournai',
      'name:doornik',
      'postalCode:7500',
      'postalCode:7501',
      'code:57081',
    ])
  })

  it('are each half of a double name', () => {
    expect(keys({ name: 'Biel/Bienne', name_nl: '', postal_codes: '', code_system: 'BFS' })).toEqual([
      'name:biel bienne',
      'name:biel',
      'name:bienne',
    ])
  })

  it('weigh as much as the commune has people', () => {
    expect(namesOf(communeRow.parse(tournai)).every(({ weight }) => weight === 69066)).toBe(true)
    expect(namesOf(communeRow.parse({ ...tournai, population: '' })).every(({ weight }) => weight === 0)).toBe(true)
  })
})

describe('names that official lists do not know', () => {
  it('are added, and never replace a name of the list', () => {
    const [row] = withOtherNames(
      [communeRow.parse(tournai)],
      [
        { country: 'BE', code: '57081', language: 'nl', name: 'Dorneke' },
        { country: 'BE', code: '57081', language: 'en', name: 'Tournai in Belgium' },
        { country: 'BE', code: '57081', language: '', name: 'Tournay' },
        { country: 'FR', code: '57081', language: 'fr', name: 'Bidestroff' },
      ],
    )
    expect(row).toMatchObject({ nameNl: 'Doornik', nameEn: 'Tournai in Belgium', nameFr: null, spellings: ['Tournay'] })
  })
})

describe('a line of a territories file', () => {
  it('may be across a border, and calls a governorate a province', () => {
    const row = { country: '', level: 'grouping', code: 'eurometropole', name: 'Eurométropole' }
    expect(territoryRow.parse(row)).toMatchObject({ kind: 'grouping', country: null, nameNl: null })
    expect(territoryRow.parse({ ...row, country: 'TN', level: 'governorate' })).toMatchObject({ kind: 'province' })
  })
})

const ring = [
  [3, 50],
  [3.1, 50],
  [3.1, 50.1],
  [3, 50],
]
const feature = (geometry: object, properties: object = { country: 'BE', code: '57081' }) => ({
  type: 'Feature',
  geometry,
  properties,
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

describe('a file of boundaries', () => {
  it('may be GeoJSON or TopoJSON with a layer of communes', () => {
    const geometry = { type: 'Polygon', coordinates: [ring] }
    const topology = {
      type: 'Topology',
      arcs: [ring],
      objects: {
        communes: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', arcs: [[0]], properties: { country: 'BE', code: '57081' } }],
        },
      },
    }
    const shapes = { rows: [{ country: 'BE', code: '57081', geometry }], errors: [] }
    expect(shapesIn(collection(feature(geometry)))).toEqual(shapes)
    expect(shapesIn(topology)).toEqual(shapes)
  })

  it.each([null, [], 'text', {}, { type: 'Topology' }, { type: 'FeatureCollection' }])('is not %j', (file) => {
    expect(shapesIn(file)).toBeNull()
  })

  it('names the features that are wrong', () => {
    const right = { type: 'Polygon', coordinates: [ring] }
    const shapes = shapesIn(
      collection(
        feature({ type: 'Point', coordinates: [3, 50] }),
        feature({
          type: 'Polygon',
          coordinates: [
            [
              [3, 50],
              [3, 95],
              [3, 50],
              [3, 50],
            ],
          ],
        }),
        feature(right, { country: 'BE' }),
        feature(right),
        feature(right),
      ),
    )
    expect(shapes?.rows).toHaveLength(1)
    expect(shapes?.errors.map(({ line }) => line)).toEqual([1, 2, 3, 5])
  })
})
