import type { ReactNode } from 'react'
import { Heading, type Level } from './heading'

type EmptyProps = { title: ReactNode; level?: Level; action?: ReactNode; children?: ReactNode }

/** A place waiting: what is missing, why, the next step as a button. */
export function Empty({ title, level = 2, action, children }: EmptyProps) {
  return (
    <div className="empty">
      <Heading level={level}>{title}</Heading>
      {children && <div>{children}</div>}
      {action && <div className="row">{action}</div>}
    </div>
  )
}

/** Something of ours broke: nothing is lost, what is kept, when to try again. Never says "full" because of a fault. */
export function Failure({ title, level = 2, action, children }: EmptyProps) {
  return (
    <div className="panel" role="alert">
      <Heading level={level}>{title}</Heading>
      <div>{children}</div>
      {action && <div className="row">{action}</div>}
    </div>
  )
}

/** Five grey lines, for what takes longer than a breath. */
export function Loading({ label }: { label: string }) {
  return (
    <div className="loading" role="status">
      <span className="hidden-text">{label}</span>
      {[60, 100, 85, 92, 40].map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
