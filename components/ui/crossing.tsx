import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Heading, type Level } from './heading'

type CrossingsProps = { children: ReactNode } & ({ label: string } | { labelledBy: string })

/** The list is the border; each item crosses it. Never in boxes. */
export function Crossings({ children, ...name }: CrossingsProps) {
  const naming = 'label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.labelledBy }
  return (
    <section className="crossings" {...naming}>
      {children}
    </section>
  )
}

type CrossingProps = {
  /** encounter: a dash across. call: a hollow dash at 45°. closed: upright and grey. */
  kind?: 'encounter' | 'call' | 'closed'
  day: ReactNode
  /** Month, weekday and hour, one line each. */
  lines: readonly string[]
  iso: string
  href: string
  title: ReactNode
  level?: Level
  /** One sentence of facts. */
  meta?: ReactNode
  /** Chips and sides. */
  children?: ReactNode
}

export function Crossing({
  kind = 'encounter',
  day,
  lines,
  iso,
  href,
  title,
  level = 3,
  meta,
  children,
}: CrossingProps) {
  return (
    <article className={classNames('crossing', kind !== 'encounter' && `crossing--${kind}`)}>
      <time className="crossing-date" dateTime={iso}>
        <b>{day}</b>
        <span>
          {lines.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </span>
      </time>
      <div className="crossing-mark" aria-hidden="true" />
      <div className="crossing-body">
        <Heading level={level}>
          <a href={href}>{title}</a>
        </Heading>
        {meta && <p className="meta">{meta}</p>}
        {children && <div className="row">{children}</div>}
      </div>
    </article>
  )
}
