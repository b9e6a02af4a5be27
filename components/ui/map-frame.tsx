import { type ReactNode, useId } from 'react'

type MapFrameProps = {
  title: string
  description?: string
  viewBox: string
  /** SVG shapes: land, mesh, frontier, hyphens, labels. */
  children: ReactNode
  /** Complete: nothing is only on the map. */
  list: ReactNode
  legend?: ReactNode
}

export function MapFrame({ title, description, viewBox, children, list, legend }: MapFrameProps) {
  const id = useId()
  return (
    <div className="map-frame">
      <figure>
        <svg className="map" viewBox={viewBox} role="img" aria-labelledby={`${id}t`} focusable="false">
          <title id={`${id}t`}>{title}</title>
          {description && <desc>{description}</desc>}
          {children}
        </svg>
        {legend && <figcaption className="map-key">{legend}</figcaption>}
      </figure>
      <div className="map-list">{list}</div>
    </div>
  )
}
