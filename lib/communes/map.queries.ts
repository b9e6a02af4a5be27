import 'server-only'
import { db } from '@/lib/platform/db'
import { type CommuneKey, keyText, officialName } from './commune'
import { type Bounds, boundsAround, type Position, viewOf } from './geo'
import { groundFromAfar, groundFromNear } from './ground.queries'
import { drawing, type MapDrawing } from './map-drawing'
import type { Cut } from './map-labels'
import { shoreOf } from './shore'
import { nameColumns } from './territory'

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
  /** How many names besides those of `here` and the marks: of `near` first, then of the largest communes. */
  labels?: number
  /** A dot for each named commune, its name beside it; without, the name is written on its land. */
  dots?: boolean
  cut?: Cut
  /** Size of the names at most, pixels (15): where a small screen shows them larger, they still part. */
  textSize?: number
}

const selected = {
  country: true,
  code: true,
  ...nameColumns,
  languages: true,
  population: true,
  latitude: true,
  longitude: true,
} as const

/** Kilometres from the middle of a map to its edges, at least. */
const leastKm = 5

/** More communes than this cannot be told apart: the countries are drawn instead. */
const mostCells = 1500

/** A map of communes, drawn from imported boundaries where all that is seen has them, else from positions. */
export async function drawMap(request: MapRequest): Promise<MapDrawing> {
  const view = viewOf(await boundsFor(request), request)
  const communes = await listWithin(view.bounds(0.6))
  const shown = within(communes, view.bounds())
  const ground = shown.length > mostCells ? groundFromAfar(view) : await groundFromNear(view, communes, shown)
  const id = (key: CommuneKey) => keyText(key)
  const first = new Set(
    [request.here, ...(request.marks ?? []).flatMap((mark) => mark.communes)].flatMap(given).map(id),
  )
  const near = new Set((request.near ?? []).map(id))
  const rank = (key: string) => (first.has(key) ? 2e9 : near.has(key) ? 1e9 : 0)
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
      weight: (commune.population ?? 0) + rank(id(commune)),
    })),
    labelLimit: first.size + (request.labels ?? 0),
    here: request.here ? id(request.here) : null,
    near: [...near],
    dots: request.dots ?? false,
    cut: request.cut ?? {},
    textSize: request.textSize ?? 15,
  })
}

async function boundsFor({ fit }: MapRequest): Promise<Bounds> {
  if ('south' in fit) return fit
  if ('around' in fit) return boundsAround(fit.around, fit.km)
  const [box] = await db.$queryRaw<{ [Side in keyof Bounds]: number | null }[]>`
    SELECT min("latitude") AS south, max("latitude") AS north, min("longitude") AS west, max("longitude") AS east
    FROM "Commune" JOIN unnest(${fit.map(({ country }) => country)}::text[], ${fit.map(({ code }) => code)}::text[])
      AS asked("country", "code") USING ("country", "code")`
  const { south, north, west, east } = box ?? {}
  // Nobody has a position: where the platform began.
  if (!south || !north || !west || !east) return { south: 50.55, north: 50.85, west: 2.95, east: 3.45 }
  return widened({ south, north, west, east })
}

/** A map of one commune shows what is around it too. */
function widened({ south, north, west, east }: Bounds): Bounds {
  const around = boundsAround({ latitude: (south + north) / 2, longitude: (west + east) / 2 }, leastKm)
  return {
    south: Math.min(south, around.south),
    north: Math.max(north, around.north),
    west: Math.min(west, around.west),
    east: Math.max(east, around.east),
  }
}

const given = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value])

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
