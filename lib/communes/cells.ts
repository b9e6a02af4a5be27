import { Delaunay } from 'd3-delaunay'
import type { Point } from './geo'

/** The land of one commune (or, from afar, of one country) in a drawing. Rings are not closed by a repeated point. */
export interface Cell {
  id: string
  country: string
  rings: Point[][]
}

export interface Site {
  id: string
  country: string
  at: Point
}

/** Points far outside that close the cells at the edge; their own cells belong to nobody. */
function farAway(sites: Site[]): Point[] {
  const xs = sites.map(({ at }) => at[0])
  const ys = sites.map(({ at }) => at[1])
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const radius = 2 * Math.max(right - left, bottom - top, 100)
  return Array.from({ length: 24 }, (_, i) => {
    const angle = (i / 24) * 2 * Math.PI + 0.1
    return [(left + right) / 2 + radius * Math.cos(angle), (top + bottom) / 2 + radius * Math.sin(angle)]
  })
}

/**
 * Land drawn from positions alone: every point belongs to the nearest commune (Voronoi). Neighbouring cells share their
 * corners exactly, so that borders can be drawn once.
 */
export function cellsFromPositions(sites: Site[]): Cell[] {
  if (sites.length === 0) return []
  const points = [...sites.map(({ at }) => at), ...farAway(sites)]
  const edge = 1e6
  const voronoi = Delaunay.from(points).voronoi([-edge, -edge, edge, edge])
  return sites.flatMap(({ id, country }, i) => {
    // Of two communes on one spot one has no cell.
    const polygon: ArrayLike<number>[] | null = voronoi.cellPolygon(i)
    if (!polygon) return []
    const ring = Array.from(polygon, (corner): Point => [corner[0] ?? 0, corner[1] ?? 0])
    return [{ id, country, rings: [ring.slice(0, -1)] }]
  })
}

export type Geometry =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }

type Project = (position: { latitude: number; longitude: number }) => Point

/** Land drawn from shapes in WGS 84: neighbours made from one topology share their corners exactly. */
export function cellFromGeometry(id: string, country: string, geometry: Geometry, project: Project): Cell {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = polygons.flat().map((ring) => {
    const points = ring.map(([longitude = 0, latitude = 0]) => project({ latitude, longitude }))
    return points.slice(0, -1)
  })
  return { id, country, rings }
}
