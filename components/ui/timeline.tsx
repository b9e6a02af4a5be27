import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TimelineItem = {
  id: string
  when: ReactNode
  /** The moment for machines. */
  iso: string
  title: ReactNode
  body?: ReactNode
  now?: boolean
}

/** What happened, along the line, in the order given. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className="programme plain timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={classNames('block', item.now && 'block--now')}>
          <time dateTime={item.iso}>{item.when}</time>
          <div className="block-line" aria-hidden="true" />
          <div className="block-body">
            <p>{item.title}</p>
            {item.body}
          </div>
        </li>
      ))}
    </ol>
  )
}
