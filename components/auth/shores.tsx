import type { ReactNode } from 'react'

/** A question on one shore, what belongs to it on the other. */
export function Shores({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <div className="sign">
      <div className="sign-a">
        <div className="sign-half stack">{start}</div>
      </div>
      <div className="sign-b">
        <div className="sign-half stack">{end}</div>
      </div>
    </div>
  )
}
