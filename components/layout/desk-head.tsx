import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import { type Tab, Tabs } from '@/components/ui/tabs'

type DeskHeadProps = {
  crumbs?: { label: string; items: readonly Crumb[] }
  title: ReactNode
  /** A chip. */
  state?: ReactNode
  actions?: ReactNode
  tabs?: { label: string; items: readonly Tab[] }
}

/** The sunken head of organiser pages: where, what, in which state, what can be done, its parts. */
export function DeskHead({ crumbs, title, state, actions, tabs }: DeskHeadProps) {
  return (
    <div className="desk-head">
      <div className="wrap">
        {crumbs && <Breadcrumb {...crumbs} />}
        <div className="row between">
          <h1>{title}</h1>
          <div className="row">
            {state}
            {actions}
          </div>
        </div>
        {tabs && <Tabs {...tabs} />}
      </div>
    </div>
  )
}
