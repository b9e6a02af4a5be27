import type { Cell } from './cells'
import type { Point } from './geo'

/** A line with one cell on each side; `null` beyond the last cell. Drawn once, whoever shares it. */
export interface Arc {
  between: [Cell, Cell | null]
  points: Point[]
}

const spot = ([x, y]: Point) => `${x},${y}`

interface Edge {
  from: Point
  to: Point
  a: Cell
  b: Cell | null
}

function edgesOf(cells: Cell[]): Edge[] {
  const edges = new Map<string, Edge>()
  for (const cell of cells) {
    for (const ring of cell.rings) {
      ring.forEach((from, i) => {
        const to = ring[(i + 1) % ring.length] ?? from
        const [start, end] = [spot(from), spot(to)]
        if (start === end) return
        const key = start < end ? `${start} ${end}` : `${end} ${start}`
        const known = edges.get(key)
        if (known) known.b = cell
        else edges.set(key, { from, to, a: cell, b: null })
      })
    }
  }
  return [...edges.values()]
}

/** Joins lines that end where another begins; a line that ends nowhere else stays open. */
export function chained(lines: Point[][]): Point[][] {
  const ends = new Map<string, Set<Point[]>>()
  const forget = (line: Point[]) => {
    for (const end of [line[0], line.at(-1)]) if (end) ends.get(spot(end))?.delete(line)
  }
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) {
      if (!end) continue
      const there = ends.get(spot(end)) ?? new Set()
      ends.set(spot(end), there.add(line))
    }
  }
  const done = new Set<Point[]>()
  return lines.flatMap((line) => {
    if (done.has(line)) return []
    done.add(line)
    forget(line)
    // First onwards from its end, then from its beginning.
    let joined = [...line]
    for (const turn of [false, true]) {
      if (turn) joined = joined.toReversed()
      for (let next = following(joined, ends); next; next = following(joined, ends)) {
        done.add(next.line)
        forget(next.line)
        for (const point of next.points.slice(1)) joined.push(point)
      }
    }
    return [joined]
  })
}

function following(line: Point[], ends: Map<string, Set<Point[]>>) {
  const end = line.at(-1)
  const [first] = line
  if (!end || !first || (line.length > 2 && spot(first) === spot(end))) return null
  const there = ends.get(spot(end)) ?? new Set()
  // Where more than two lines meet, nobody's line goes on.
  const [next] = there
  if (!next || there.size !== 1) return null
  const [start] = next
  return { line: next, points: start && spot(start) === spot(end) ? next : next.toReversed() }
}

/** Borders of cells, cut where a third cell begins and freed of points that nobody would see (`tolerance`, pixels). */
export function arcsOf(cells: Cell[], tolerance = 0): Arc[] {
  const byPair = Map.groupBy(edgesOf(cells), ({ a, b }) => (!b || a.id < b.id ? `${a.id} ${b?.id}` : `${b.id} ${a.id}`))
  return [...byPair.values()].flatMap((edges) => {
    const [first] = edges
    if (!first) return []
    const lines = chained(edges.map(({ from, to }) => [from, to]))
    return lines.map((points) => ({ between: [first.a, first.b], points: simplified(points, tolerance) }) satisfies Arc)
  })
}

/** Rings around the cells that `holds` says, from the arcs that have such a cell on one side only. */
export function outline(arcs: Arc[], holds: (cell: Cell) => boolean): Point[][] {
  const around = arcs.filter(({ between: [a, b] }) => holds(a) !== (b !== null && holds(b)))
  return closedRings(around.map(({ points }) => points))
}

/** At a corner where four lines meet, any two of them go on: rings may touch there, the area is the same. */
function closedRings(lines: Point[][]): Point[][] {
  const joined = chained(lines)
  const rings = joined.filter((line) => isClosed(line))
  const open = joined.filter((line) => !isClosed(line))
  while (open.length > 0) {
    let ring = open.pop() ?? []
    while (!isClosed(ring)) {
      const end = ring.at(-1)
      const at = open.findIndex((line) => end && [line[0], line.at(-1)].some((p) => p && spot(p) === spot(end)))
      const [next] = at < 0 ? [] : open.splice(at, 1)
      if (!next || !end) break
      const [start] = next
      ring = [...ring, ...(start && spot(start) === spot(end) ? next : next.toReversed()).slice(1)]
    }
    if (isClosed(ring)) rings.push(ring)
  }
  return rings
}

function isClosed(line: Point[]): boolean {
  const [first] = line
  const last = line.at(-1)
  return line.length > 3 && first !== undefined && last !== undefined && spot(first) === spot(last)
}

/** Douglas–Peucker: keeps the ends, and every point farther than `tolerance` from the line that would replace it. */
export function simplified(line: Point[], tolerance: number): Point[] {
  const [first, ...others] = line
  const last = others.pop()
  if (!first || !last || others.length === 0 || tolerance <= 0) return line
  let farthest = 0
  let at = 0
  others.forEach((point, i) => {
    const away = distanceToSegment(point, first, last)
    if (away > farthest) [farthest, at] = [away, i + 1]
  })
  if (farthest <= tolerance) return [first, last]
  return [...simplified(line.slice(0, at + 1), tolerance), ...simplified(line.slice(at), tolerance).slice(1)]
}

export function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy)
}
