import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Heading, type Level } from './heading'

export function Programme({ children }: { children: ReactNode }) {
  return <div className="programme">{children}</div>
}

type BlockProps = {
  /** For machines: "18:00" or a full moment. */
  time: string
  label: ReactNode
  duration?: string
  title: ReactNode
  level?: Level
  now?: boolean
  children?: ReactNode
}

/** One block on the line: time, duration, title, a sentence. */
export function Block({ time, label, duration, title, level = 3, now = false, children }: BlockProps) {
  return (
    <div className={classNames('block', now && 'block--now')}>
      <time dateTime={time}>
        {label}
        {duration && <small>{duration}</small>}
      </time>
      <div className="block-line" aria-hidden="true" />
      <div className="block-body">
        <Heading level={level}>{title}</Heading>
        {children}
      </div>
    </div>
  )
}
