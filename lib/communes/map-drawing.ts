import { type GeoPath, geoIdentity, geoPath } from 'd3-geo'
import { type Arc, arcsOf, chained, outline, simplified } from './arcs'
import type { Cell } from './cells'
import type { Point, View } from './geo'
import { type Cut, type Label, type LabelWish, placeLabels } from './map-labels'
import { type Mark, type MarkWish, placeMarks } from './map-marks'
import { isOnShoreA } from './shore'

/** Everything a map shows, as plain data: paths in pixels, rounded to a tenth. */
export interface MapDrawing {
  width: number
  height: number
  /** What the land was drawn from. */
  ground: 'boundaries' | 'positions' | 'outlines'
  shoreA: string
  mesh: string
  frontier: string
  sea: string
  /** Land of which no commune is known. */
  elsewhere: string
  here: string
  near: string
  marks: Mark[]
  labels: Label[]
  dots: Point[]
  /** Communes that share a border with `here`: known from boundaries only. */
  touching: string[]
}

export interface Ground {
  kind: MapDrawing['ground']
  cells: Cell[]
  land: Cell
  elsewhere: Cell[]
}

export interface MapWishes {
  marks: MarkWish[]
  labels: LabelWish[]
  labelLimit: number
  here: string | null
  near: string[]
  dots: boolean
  cut: Cut
  textSize: number
}

/** Nobody sees a corner that is less than this many pixels from a straight line. */
const tolerance = 0.5

export function drawing(view: View, ground: Ground, wishes: MapWishes): MapDrawing {
  const path = pathsIn(view)
  const arcs = arcsOf(ground.cells, tolerance)
  const frontier = arcs.filter(({ between: [a, b] }) => b && a.country !== b.country)
  const mesh = arcs.filter(({ between: [a, b] }) => b && a.country === b.country)
  const marks = placeMarks(wishes.marks, frontier, view)
  const border = frontier.flatMap(({ points }) => points)
  const borderNear = (at: Point) => nearest(border, at)
  const labels = placeLabels(wishes.labels, wishes.labelLimit, { ...view, ...wishes, marks, borderNear })
  const labelled = new Set(labels.map(({ id }) => id))
  const near = new Set(wishes.near)
  return {
    width: view.width,
    height: view.height,
    ground: ground.kind,
    shoreA: path.area(outline(arcs, isOnShoreA)),
    mesh: path.lines(mesh.map(({ points }) => points)),
    // One long line: dashes that began anew at every commune would show where it is.
    frontier: path.lines(chained(frontier.map(({ points }) => points))),
    sea: path.outside(ground.land),
    elsewhere: path.area(ground.elsewhere.flatMap(closed)),
    here: path.area(outline(arcs, ({ id }) => id === wishes.here)),
    near: path.area(
      ground.cells.filter(({ id }) => near.has(id)).flatMap(({ id }) => outline(arcs, (cell) => cell.id === id)),
    ),
    marks: marks.map((mark) => ({ ...mark, at: rounded(mark.at) })),
    labels: labels.map((label) => ({ ...label, at: rounded(label.at) })),
    dots: wishes.dots ? wishes.labels.filter(({ id }) => labelled.has(id)).map(({ at }) => rounded(at)) : [],
    touching: ground.kind === 'boundaries' ? touching(arcs, wishes.here) : [],
  }
}

const rounded = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]

const closed = ({ rings }: Cell): Point[][] =>
  rings.map((ring) => simplified([...ring, ...ring.slice(0, 1)], tolerance)).filter((ring) => ring.length > 3)

function nearest(points: Point[], [x, y]: Point): Point | null {
  let best: Point | null = null
  let least = Number.POSITIVE_INFINITY
  for (const point of points) {
    const away = (point[0] - x) ** 2 + (point[1] - y) ** 2
    if (away < least) [best, least] = [point, away]
  }
  return best
}

function touching(arcs: Arc[], here: string | null): string[] {
  const beside = arcs.flatMap(({ between: [a, b] }) => {
    if (!b || here === null) return []
    if (a.id === here) return [b.id]
    return b.id === here ? [a.id] : []
  })
  return [...new Set(beside)]
}

/** Lines and areas as SVG paths, cut a little outside the drawing, where nobody sees the cut. */
function pathsIn({ width, height }: View) {
  const edge = 4
  const projection = geoIdentity().clipExtent([
    [-edge, -edge],
    [width + edge, height + edge],
  ])
  const path: GeoPath = geoPath(projection).digits(1)
  const lines = (coordinates: Point[][]) => path({ type: 'MultiLineString', coordinates }) ?? ''
  // Each ring for itself, filled by the even-odd rule: which of them is a hole does not matter.
  const area = (rings: Point[][]) => path({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }) ?? ''
  const frame = `M-${edge},-${edge}H${width + edge}V${height + edge}H-${edge}Z`
  const isWhole = (rings: Point[][]) => {
    const covered = rings.reduce((sum, ring) => sum + path.area({ type: 'Polygon', coordinates: [ring] }), 0)
    return covered > 0.9999 * (width + 2 * edge) * (height + 2 * edge)
  }
  const outside = (cell: Cell) => (isWhole(closed(cell)) ? '' : frame + area(closed(cell)))
  return { lines, area, outside }
}
