import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Heading, type Level } from './heading'

type PageHeadProps = { title: ReactNode; lede?: ReactNode; before?: ReactNode; children?: ReactNode }

/** Title of a page, with what stands before it (breadcrumb) and the sentence after. */
export function PageHead({ title, lede, before, children }: PageHeadProps) {
  return (
    <div className="page-head">
      {before}
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      {children}
    </div>
  )
}

type ReadingProps = { aside: ReactNode; asideLabel: string; first?: boolean; children: ReactNode }

/** Content with an aside. The aside goes first on phones when it carries the action. */
export function Reading({ aside, asideLabel, first = false, children }: ReadingProps) {
  return (
    <div className="layout">
      <div>{children}</div>
      <aside className={classNames(first && 'first')} aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}

type SectionProps = { title: ReactNode; id: string; level?: Level; more?: ReactNode; children: ReactNode }

/** A titled part of a page; `more` is the link to the whole. */
export function Section({ title, id, level = 2, more, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <Heading level={level} id={id}>
          {title}
        </Heading>
        {more}
      </div>
      {children}
    </section>
  )
}

type PanelProps = { title?: ReactNode; level?: Level; shore?: boolean; children: ReactNode }

export function Panel({ title, level = 2, shore = false, children }: PanelProps) {
  return (
    <div className={classNames('panel', shore && 'panel--shore')}>
      {title && <Heading level={level}>{title}</Heading>}
      {children}
    </div>
  )
}

export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
