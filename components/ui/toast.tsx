'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from './icon'

const shownFor = 10_000

/** A sentence and a way back. Never for errors. Stays ten seconds, longer while the pointer or the focus is on it. */
export function Toast({ close, action, children }: { close: string; action?: ReactNode; children: ReactNode }) {
  const [shown, setShown] = useState(true)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || !shown) return
    const timer = setTimeout(() => setShown(false), shownFor)
    return () => clearTimeout(timer)
  }, [held, shown])
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) }
  return (
    <div className="toasts" role="status">
      {shown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it is not operated, only noticed to be in use
        <div className="toast" {...hold} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
          <p>
            <Icon name="check" />
            <span>{children}</span>
          </p>
          {action}
          <button type="button" onClick={() => setShown(false)}>
            {close}
          </button>
        </div>
      )}
    </div>
  )
}
