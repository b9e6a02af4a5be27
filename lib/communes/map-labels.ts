import type { Point } from './geo'
import type { Mark } from './map-marks'
import type { Shore } from './shore'

export interface LabelWish {
  id: string
  text: string
  at: Point
  shore: Shore
  /** Larger first; a label that must be there has the largest. */
  weight: number
}

export interface Label {
  id: string
  text: string
  at: Point
  anchor: 'start' | 'middle' | 'end'
  shore: Shore
}

interface Frame {
  width: number
  height: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Width of a letter and height of a line at the 15 px of `.map text`. */
const letter = 7.6
const above = 12
const below = 4

function boxOf(text: string, [x, y]: Point, anchor: Label['anchor']): Box {
  const width = text.length * letter
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { left, right: left + width, top: y - above, bottom: y + below }
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function around([x, y]: Point, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

/** Beside the dot, on the side away from the border first; where there is no dot, in the middle of the commune. */
function places({ at: [x, y] }: LabelWish, dots: boolean, awayFrom: Point | null) {
  if (!dots) return [0, -14, 14].map((dy) => ({ at: [x, y + 5 + dy] satisfies Point, anchor: 'middle' as const }))
  const right = { at: [x + 9, y + 5] satisfies Point, anchor: 'start' as const }
  const left = { at: [x - 9, y + 5] satisfies Point, anchor: 'end' as const }
  const over = { at: [x, y - 10] satisfies Point, anchor: 'middle' as const }
  const under = { at: [x, y + 20] satisfies Point, anchor: 'middle' as const }
  return awayFrom && awayFrom[0] > x ? [left, right, over, under] : [right, left, over, under]
}

interface Around extends Frame {
  /** Pixels that a frame may cut off on the left and on the right: no name stands there. */
  cut: number
  dots: boolean
  marks: Mark[]
  /** The spot of the border nearest to a commune. */
  borderNear: (at: Point) => Point | null
}

/** Names that stand on nothing else and inside the drawing; who finds no place has no label, the list beside has all. */
export function placeLabels(
  wishes: LabelWish[],
  limit: number,
  { width, height, cut, dots, marks, borderNear }: Around,
): Label[] {
  const labels: Label[] = []
  const taken: Box[] = marks.map(({ at }) => around(at, 20))
  for (const wish of wishes.toSorted((a, b) => b.weight - a.weight)) {
    if (labels.length >= limit) break
    const place = places(wish, dots, borderNear(wish.at)).find(({ at, anchor }) => {
      const box = boxOf(wish.text, at, anchor)
      const isInside = box.left > cut + 4 && box.right < width - cut - 4 && box.top > 4 && box.bottom < height - 4
      return isInside && !taken.some((other) => meets(box, other))
    })
    if (!place) continue
    labels.push({ id: wish.id, text: wish.text, shore: wish.shore, ...place })
    taken.push(boxOf(wish.text, place.at, place.anchor))
    if (dots) taken.push(around(wish.at, 5))
  }
  return labels
}
