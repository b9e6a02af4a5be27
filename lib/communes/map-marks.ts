import { type Arc, distanceToSegment } from './arcs'
import type { Point } from './geo'

/** What is drawn across the border: an encounter, a call. `between` are positions of communes, or of the one it is about. */
export interface MarkWish {
  kind: 'encounter' | 'call'
  between: { id: string; at: Point }[]
}

/** `angle` in degrees, clockwise from the right. */
export interface Mark {
  kind: 'encounter' | 'call'
  at: Point
  angle: number
}

interface Frame {
  width: number
  height: number
}

/** A spot of the border where a hyphen can stand, with the direction of the border there. */
interface Spot {
  at: Point
  direction: number
  between: string[]
}

/** Pixels between spots, over which the border's direction is taken, from the edge, and between two hyphens. */
const step = 8
const reach = 16
const inset = 14
const apart = 36
/** A hyphen farther than this from where it belongs would say something untrue: the list beside says it alone. */
const farthest = 120

function spotsOf(frontier: Arc[], { width, height }: Frame): Spot[] {
  return frontier.flatMap(({ points, between }) => {
    const ids = between.flatMap((cell) => (cell ? [cell.id] : []))
    return everyFew(points).flatMap((at) => {
      const isInside = at[0] > inset && at[0] < width - inset && at[1] > inset && at[1] < height - inset
      return isInside ? [{ at, direction: directionAt(frontier, at), between: ids }] : []
    })
  })
}

function everyFew(points: Point[]): Point[] {
  const spots: Point[] = []
  let [last] = points
  if (!last) return spots
  let left = step / 2
  for (const next of points.slice(1)) {
    let [dx, dy] = [next[0] - last[0], next[1] - last[1]]
    let length = Math.hypot(dx, dy)
    while (length >= left && length > 0) {
      last = [last[0] + (dx / length) * left, last[1] + (dy / length) * left]
      spots.push(last)
      left = step
      ;[dx, dy] = [next[0] - last[0], next[1] - last[1]]
      length = Math.hypot(dx, dy)
    }
    left -= length
    last = next
  }
  return spots
}

/** The border's direction around a spot: the axis along which its nearby points lie (principal component). */
function directionAt(frontier: Arc[], [x, y]: Point): number {
  let [xx, xy, yy] = [0, 0, 0]
  for (const { points } of frontier) {
    points.forEach((from, i) => {
      const to = points[i + 1]
      if (!to || distanceToSegment([x, y], from, to) > reach) return
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
      const length = Math.hypot(dx, dy) || 1
      xx += (dx * dx) / length
      xy += (dx * dy) / length
      yy += (dy * dy) / length
    })
  }
  return (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI)
}

const away = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x1 - x2, y1 - y2)

/** Where a mark belongs: the middle of the communes; their common border is better than any other. */
function bestSpot({ between }: MarkWish, spots: Spot[], taken: Mark[]): Spot | null {
  const ids = between.map(({ id }) => id)
  const middle = middleOf(between.map(({ at }) => at))
  if (!middle) return null
  const free = spots.filter(({ at }) => taken.every((mark) => away(mark.at, at) >= apart))
  const common = free.filter((spot) => ids.length > 1 && spot.between.every((id) => ids.includes(id)))
  const [best] = (common.length > 0 ? common : free).toSorted((a, b) => away(a.at, middle) - away(b.at, middle))
  return best && away(best.at, middle) <= farthest ? best : null
}

function middleOf(points: Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce<Point>(([x, y], at) => [x + at[0], y + at[1]], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** Hyphens across the border, calls at 45° to it, none on another. Encounters choose first. */
export function placeMarks(wishes: MarkWish[], frontier: Arc[], frame: Frame): Mark[] {
  const spots = wishes.length > 0 ? spotsOf(frontier, frame) : []
  const marks: Mark[] = []
  for (const wish of wishes.toSorted((a, b) => Number(a.kind === 'call') - Number(b.kind === 'call'))) {
    const spot = bestSpot(wish, spots, marks)
    if (!spot) continue
    const turned = spot.direction + (wish.kind === 'encounter' ? 90 : 45)
    marks.push({ kind: wish.kind, at: spot.at, angle: Math.round(turned * 10) / 10 })
  }
  return marks
}
