import { cache, type ReactNode } from 'react'

/** Six sides, told apart by shape, colour, hatch and word. Which is whose is in the settings of a territory. */
export const sides = ['a', 'b', 'c', 'd', 'e', 'f'] as const

export type Side = (typeof sides)[number]

const shapes: Record<Side, ReactNode> = {
  a: <circle cx="8" cy="8" r="7" />,
  b: <rect x="1.5" y="1.5" width="13" height="13" />,
  c: <path d="M8 .8 15.6 15H.4z" />,
  d: <path d="M8 0l8 8-8 8-8-8z" />,
  e: <path d="M4 1h8l4 7-4 7H4L0 8z" />,
  f: <path d="M5.5 0h5v5.5H16v5h-5.5V16h-5v-5.5H0v-5h5.5z" />,
}

function SideShape({ side }: { side: Side }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {shapes[side]}
    </svg>
  )
}

export function SideBadge({ side, children }: { side: Side; children: ReactNode }) {
  return drawn(side, children)
}

/** One element for all that say the same (icon.tsx). */
const drawn = cache((side: Side, children: ReactNode) => (
  <span className={`side side--${side}`}>
    <SideShape side={side} />
    <span>{children}</span>
  </span>
))
