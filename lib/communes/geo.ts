export interface Position {
  latitude: number
  longitude: number
}

export interface Bounds {
  south: number
  west: number
  north: number
  east: number
}

/** x to the right and y downwards, in pixels of a drawing. */
export type Point = [x: number, y: number]

const radians = Math.PI / 180
/** Mean radius of the Earth, kilometres (IUGG). */
const earthKm = 6371.0088

/** Great-circle distance in kilometres (haversine formula). */
export function distanceKm(a: Position, b: Position): number {
  const dLat = (b.latitude - a.latitude) * radians
  const dLon = (b.longitude - a.longitude) * radians
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLon / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The box that holds a circle of this radius. */
export function boundsAround({ latitude, longitude }: Position, km: number): Bounds {
  const dLat = km / earthKm / radians
  const dLon = dLat / Math.cos(latitude * radians)
  return { south: latitude - dLat, north: latitude + dLat, west: longitude - dLon, east: longitude + dLon }
}

/** Mercator: shapes and angles are right near every point, and north is up. */
const northing = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))
const latitudeOf = (y: number) => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / radians

export interface View {
  width: number
  height: number
  project: (position: Position) => Point
  /** What the drawing shows, enlarged by `share` of its size on each side. */
  bounds: (share?: number) => Bounds
  kmPerPixel: number
}

/** A view of this size in pixels that holds the bounds, `padding` pixels away from its edges. */
export function viewOf(bounds: Bounds, size: { width: number; height: number; padding?: number }): View {
  const { width, height, padding = 0 } = size
  const [west, east] = [bounds.west * radians, bounds.east * radians]
  const [south, north] = [northing(bounds.south), northing(bounds.north)]
  const scale = Math.min(
    (width - 2 * padding) / Math.max(east - west, 1e-6),
    (height - 2 * padding) / Math.max(north - south, 1e-6),
  )
  const [centreX, centreY] = [(west + east) / 2, (south + north) / 2]
  const project = ({ latitude, longitude }: Position): Point => [
    width / 2 + (longitude * radians - centreX) * scale,
    height / 2 - (northing(latitude) - centreY) * scale,
  ]
  const boundsWith = (share = 0): Bounds => {
    const [halfX, halfY] = [(width / scale) * (0.5 + share), (height / scale) * (0.5 + share)]
    return {
      west: (centreX - halfX) / radians,
      east: (centreX + halfX) / radians,
      south: latitudeOf(centreY - halfY),
      north: latitudeOf(centreY + halfY),
    }
  }
  return {
    width,
    height,
    project,
    bounds: boundsWith,
    kmPerPixel: (earthKm * Math.cos(latitudeOf(centreY) * radians)) / scale,
  }
}
