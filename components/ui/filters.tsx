import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

type FiltersProps = { label: string; submit: string; action?: string; dense?: boolean; children: ReactNode }

/** A GET form: what is chosen is in the address. */
export function Filters({ label, submit, action, dense = false, children }: FiltersProps) {
  return (
    <search>
      <form className={classNames('filters', dense && 'filters--dense')} action={action} aria-label={label}>
        {children}
        <button type="submit" className={classNames('btn btn--second', dense && 'btn--small')}>
          {submit}
        </button>
      </form>
    </search>
  )
}

export type AppliedFilter = { label: string; href: string; remove: string }

type Labels = Readonly<Record<string, string | false | null | undefined>>

/** The filters that have a label, each with the address that no longer has it. */
export function filtersIn(labels: Labels, hrefWithout: (name: string) => string, remove: string): AppliedFilter[] {
  return Object.entries(labels).flatMap(([name, label]) => (label ? [{ label, href: hrefWithout(name), remove }] : []))
}

/** What is filtered, each a link that takes it away, and how many are left. */
export function AppliedFilters({ items, count }: { items: readonly AppliedFilter[]; count: ReactNode }) {
  return (
    <div className="applied">
      {items.map((item) => (
        <a key={item.label} className="filter-on" href={item.href}>
          {item.label}
          <Icon name="x" label={item.remove} />
        </a>
      ))}
      <p className="meta" role="status">
        {count}
      </p>
    </div>
  )
}
