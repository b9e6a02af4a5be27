import 'server-only'
import { db } from '@/lib/platform/db'
import { type Cell, cellFromGeometry, cellsFromPositions, type Geometry } from './cells'
import { type CommuneKey, keyText, officialName } from './commune'
import { type Bounds, boundsAround, boundsOf, type Position, type View, viewOf } from './geo'
import { drawing, type Ground, type MapDrawing } from './map-drawing'
import { countryCells, landCell } from './outlines'
import { shoreOf } from './shore'

export interface MapMark {
  kind: 'encounter' | 'call'
  communes: CommuneKey[]
}

export interface MapRequest {
  width: number
  height: number
  /** What must be seen: communes with a margin, a circle around one, or a box. */
  fit: CommuneKey[] | { around: Position; km: number } | Bounds
  padding?: number
  /** Where two sides meet, or where somebody is asked to. */
  marks?: MapMark[]
  /** The commune the map is about, tinted; and others, less. */
  here?: CommuneKey
  near?: CommuneKey[]
  /** How many names besides those of `here`, `near` and the marks; the largest communes get them. */
  labels?: number
  /** A dot for each named commune, its name beside it; without, the name is written on its land. */
  dots?: boolean
  /** Pixels on the left and on the right that the frame may cut off: no name stands there. */
  cut?: number
}

const selected = {
  country: true,
  code: true,
  name: true,
  nameFr: true,
  nameNl: true,
  nameDe: true,
  nameEn: true,
  languages: true,
  population: true,
  latitude: true,
  longitude: true,
} as const

/** More communes than this cannot be told apart: the countries are drawn instead. */
const mostCells = 1500

/** A map of communes, drawn from imported boundaries where all that is seen has them, else from positions. */
export async function drawMap(request: MapRequest): Promise<MapDrawing> {
  const view = viewOf(await boundsFor(request), request)
  const communes = await listWithin(view.bounds(0.6))
  const shown = within(communes, view.bounds())
  const ground = shown.length > mostCells ? fromAfar(view) : await fromNear(view, communes, shown)
  const id = (key: CommuneKey) => keyText(key)
  const named = new Set(
    [request.here, ...(request.near ?? []), ...(request.marks ?? []).flatMap((mark) => mark.communes)].flatMap((key) =>
      key ? [id(key)] : [],
    ),
  )
  const at = new Map(communes.map((commune) => [id(commune), view.project(commune)]))
  return drawing(view, ground, {
    marks: (request.marks ?? []).map(({ kind, communes }) => ({
      kind,
      between: communes.flatMap((key) => {
        const position = at.get(id(key))
        return position ? [{ id: id(key), at: position }] : []
      }),
    })),
    labels: shown.map((commune) => ({
      id: id(commune),
      text: officialName(commune),
      at: view.project(commune),
      shore: shoreOf(commune.country),
      weight: (commune.population ?? 0) + (named.has(id(commune)) ? 1e9 : 0),
    })),
    labelLimit: named.size + (request.labels ?? 0),
    here: request.here ? id(request.here) : null,
    near: (request.near ?? []).map(id),
    dots: request.dots ?? false,
    cut: request.cut ?? 0,
  })
}

async function boundsFor({ fit }: MapRequest): Promise<Bounds> {
  if ('south' in fit) return fit
  if ('around' in fit) return boundsAround(fit.around, fit.km)
  const communes = await db.commune.findMany({
    where: { OR: fit.map(({ country, code }) => ({ country, code })) },
    select: { latitude: true, longitude: true },
  })
  const positions = communes.flatMap(positioned)
  // Nobody has a position: where the platform began.
  return positions.length > 0 ? boundsOf(positions) : { south: 50.55, north: 50.85, west: 2.95, east: 3.45 }
}

type Unplaced = { latitude: number | null; longitude: number | null }

function positioned<Row extends Unplaced>({
  latitude,
  longitude,
  ...row
}: Row): (Omit<Row, keyof Unplaced> & Position)[] {
  return latitude === null || longitude === null ? [] : [{ ...row, latitude, longitude }]
}

async function listWithin({ south, north, west, east }: Bounds) {
  const rows = await db.commune.findMany({
    where: { validTo: null, latitude: { gte: south, lte: north }, longitude: { gte: west, lte: east } },
    select: selected,
  })
  return rows.flatMap(positioned)
}

function within<Row extends Position>(rows: Row[], { south, north, west, east }: Bounds): Row[] {
  return rows.filter(
    (row) => row.latitude > south && row.latitude < north && row.longitude > west && row.longitude < east,
  )
}

type Placed = CommuneKey & Position

async function fromNear(view: View, communes: Placed[], shown: Placed[]): Promise<Ground> {
  const known = new Set(communes.map(({ country }) => country))
  const elsewhere = countryCells(view, (country) => !known.has(country))
  const shapes = await listShapes(view, communes)
  const isCovered = shown.length > 0 && shown.every((commune) => shapes.has(keyText(commune)))
  const sites = communes.map((commune) => ({
    id: keyText(commune),
    country: commune.country,
    at: view.project(commune),
  }))
  return {
    kind: isCovered ? 'boundaries' : 'positions',
    cells: isCovered ? [...shapes.values()] : cellsFromPositions(sites),
    land: landCell(view),
    elsewhere,
  }
}

function fromAfar(view: View): Ground {
  return { kind: 'outlines', cells: countryCells(view, () => true), land: landCell(view), elsewhere: [] }
}

async function listShapes(view: View, communes: Placed[]): Promise<Map<string, Cell>> {
  const rows = await db.communeBoundary.findMany({
    where: {
      OR: [...Map.groupBy(communes, ({ country }) => country)].map(([country, some]) => ({
        country,
        code: { in: some.map(({ code }) => code) },
      })),
    },
    select: { country: true, code: true, geometry: true },
  })
  return new Map(
    rows.map(({ country, code, geometry }) => {
      const id = keyText({ country, code })
      // Written by the import of boundaries only, which has checked it.
      return [id, cellFromGeometry(id, country, geometry as Geometry, view.project)]
    }),
  )
}
