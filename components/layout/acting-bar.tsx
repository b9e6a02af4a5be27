'use client'

import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { keepActingRoom } from './acting-room'
import type { Acting } from './session'

/** Under the header while one acts for somebody: who, what they receive, how to change. Never dismissible. */
export function ActingBar({ acting, label }: { acting: Acting; label: string }) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => keepActingRoom(bar.current?.offsetHeight), [])
  return (
    <section ref={bar} className="acting" aria-label={label}>
      <div className="wrap">
        <Icon name="user-round-check" />
        <span>{acting.text}</span>
        <a href={acting.href}>{acting.change}</a>
      </div>
    </section>
  )
}
