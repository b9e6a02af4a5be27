import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type IconLink = { icon: IconName; href: string; label: ReactNode }

/** What one may do beside reading, one link a line. */
export function IconLinks({ items, children }: { items: readonly IconLink[]; children?: ReactNode }) {
  return (
    <ul className="links no-print">
      {items.map(({ icon, href, label }) => (
        <li key={href}>
          <a href={href}>
            <Icon name={icon} />
            {label}
          </a>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  )
}
