import { useId } from 'react'
import type { MapDrawing } from '@/lib/communes/map-drawing'

type CommuneMapProps = {
  drawing: MapDrawing
  /** What is seen, in a sentence; null where the map only decorates, its list standing beside it. */
  title: string | null
  className?: string
  /** Fills its frame and cuts what is too much, as a picture does. */
  cover?: boolean
}

const hyphens = {
  encounter: { x: -25, y: -6, width: 50, height: 12 },
  call: { x: -19, y: -5, width: 38, height: 10 },
}

/** Two shores, faint communes, the dashed border, a hyphen where two sides meet. A complete list stands beside it. */
export function CommuneMap({ drawing, title, className, cover = false }: CommuneMapProps) {
  const id = useId()
  const { width, height } = drawing
  const spoken = title === null ? { 'aria-hidden': true } : { role: 'img', 'aria-labelledby': id }
  return (
    // Titled unless it decorates: the linter does not see the condition.
    // biome-ignore lint/a11y/noSvgWithoutTitle: see above
    <svg
      className={className ? `map ${className}` : 'map'}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={cover ? 'xMidYMid slice' : undefined}
      focusable="false"
      data-ground={drawing.ground}
      {...spoken}
    >
      {title !== null && <title id={id}>{title}</title>}
      <Land drawing={drawing} />
      {drawing.dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="dot" cx={x} cy={y} r={3.2} />
      ))}
      {drawing.marks.map(({ kind, at: [x, y], angle }) => (
        <rect
          key={`${x} ${y}`}
          className={kind === 'call' ? 'hyphen hyphen--call' : 'hyphen'}
          {...hyphens[kind]}
          rx={2.5}
          transform={`translate(${x} ${y}) rotate(${angle})`}
        />
      ))}
      {drawing.labels.map(({ id, text, at: [x, y], anchor, shore }) => (
        <text key={id} className={shore} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}

function Land({ drawing }: { drawing: MapDrawing }) {
  const { width, height, shoreA, mesh, near, here, frontier, sea, elsewhere } = drawing
  return (
    <>
      <rect className="land-b" width={width} height={height} />
      {shoreA && <path className="land-a" fillRule="evenodd" d={shoreA} />}
      {mesh && <path className="mesh" d={mesh} />}
      {near && <path className="near" fillRule="evenodd" d={near} />}
      {here && <path className="here" fillRule="evenodd" d={here} />}
      {frontier && <path className="frontier" d={frontier} />}
      {elsewhere && <path className="land-elsewhere" fillRule="evenodd" d={elsewhere} />}
      {sea && <path className="sea" fillRule="evenodd" d={sea} />}
    </>
  )
}
