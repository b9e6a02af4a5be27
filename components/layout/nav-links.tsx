'use client'

import { usePathname } from 'next/navigation'

export type NavItem = { href: string; label: string }

/** Where one is, is marked in the HTML already: the path is known when the page is made. */
export function NavLinks({ label, items }: { label: string; items: readonly NavItem[] }) {
  const path = usePathname()
  return (
    <nav className="nav" aria-label={label}>
      {items.map((item) => {
        const here = path === item.href || path.startsWith(`${item.href}/`)
        return (
          <a key={item.href} href={item.href} aria-current={here ? 'page' : undefined}>
            {item.label}
          </a>
        )
      })}
    </nav>
  )
}
