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

/** Pixels at each edge that the frame may cut off, or that something stands on: no name is written there. */
export type Cut = Partial<Record<'left' | 'right' | 'top' | 'bottom', number>>

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Width of a letter, and what of a line is above and below its foot, as parts of the size. */
const letter = 0.51
const above = 0.8
const below = 0.27
/** Pixels that a name keeps from the edge. */
const margin = 4

function boxOf(text: string, [x, y]: Point, anchor: Label['anchor'], size: number): Box {
  const width = text.length * letter * size
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { left, right: left + width, top: y - above * size, bottom: y + below * size }
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
  cut: Cut
  /** Size of the names at most, pixels: on a small screen they are larger. */
  textSize: number
  dots: boolean
  marks: Mark[]
  /** The spot of the border nearest to a commune. */
  borderNear: (at: Point) => Point | null
}

/** Names that stand on nothing else and inside the drawing; who finds no place has no label, the list beside has all. */
export function placeLabels(
  wishes: LabelWish[],
  limit: number,
  { width, height, cut, textSize, dots, marks, borderNear }: Around,
): Label[] {
  const labels: Label[] = []
  const taken: Box[] = marks.map(({ at }) => around(at, 20))
  for (const wish of wishes.toSorted((a, b) => b.weight - a.weight)) {
    if (labels.length >= limit) break
    const place = places(wish, dots, borderNear(wish.at)).find(({ at, anchor }) => {
      const box = boxOf(wish.text, at, anchor, textSize)
      const isInside =
        box.left > margin + (cut.left ?? 0) &&
        box.right < width - margin - (cut.right ?? 0) &&
        box.top > margin + (cut.top ?? 0) &&
        box.bottom < height - margin - (cut.bottom ?? 0)
      return isInside && !taken.some((other) => meets(box, other))
    })
    if (!place) continue
    labels.push({ id: wish.id, text: wish.text, shore: wish.shore, ...place })
    taken.push(boxOf(wish.text, place.at, place.anchor, textSize))
    if (dots) taken.push(around(wish.at, 5))
  }
  return labels
}
