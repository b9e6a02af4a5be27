export type Tab = { href: string; label: string; current?: boolean; count?: number }

/** Sections of one thing, as links. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ href, label: name, current, count }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {name}
          {count !== undefined && <span className="meta">{count}</span>}
        </a>
      ))}
    </nav>
  )
}
