import { Fragment } from 'react'

/** The hyphen: a real dash in the text, drawn as a red bar. Only where two sides are joined. */
export function Union() {
  return <span className="union">–</span>
}

/** Names joined across the line; each name stays whole. */
export function Pair({ names }: { names: readonly string[] }) {
  return (
    <span className="pair">
      {names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && <Union />}
          <span>{name}</span>
        </Fragment>
      ))}
    </span>
  )
}

/** The name of the platform inside a sentence or a title. */
export function Name() {
  return (
    <span className="vav">
      vis
      <Union />à<Union />
      vis
    </span>
  )
}

/** The name as a mark; with an address it leads home. */
export function Mark({ href, label }: { href?: string; label?: string }) {
  const drawing = (
    <>
      vis
      <Union />à<Union />
      vis
    </>
  )
  return href ? (
    <a className="mark" href={href} aria-label={label}>
      {drawing}
    </a>
  ) : (
    <p className="mark">{drawing}</p>
  )
}
