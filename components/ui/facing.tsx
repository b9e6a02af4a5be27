import { type Side, SideBadge } from './side'

export type Half = { side: Side; label: string } & (
  | { name: string; position: string; href?: string }
  | { missing: string }
)

function Person({ half }: { half: Half }) {
  if ('missing' in half) return <p className="meta">{half.missing}</p>
  return (
    <>
      <p className="person-name">{half.href ? <a href={half.href}>{half.name}</a> : half.name}</p>
      <p>{half.position}</p>
    </>
  )
}

/** Two people across the line. A half that is empty says what is missing. */
export function Facing({ start, end }: { start: Half; end: Half }) {
  return (
    <div className="facing">
      <div>
        <SideBadge side={start.side}>{start.label}</SideBadge>
        <Person half={start} />
      </div>
      <div className="facing-line" aria-hidden="true" />
      <div>
        <SideBadge side={end.side}>{end.label}</SideBadge>
        <Person half={end} />
      </div>
    </div>
  )
}
