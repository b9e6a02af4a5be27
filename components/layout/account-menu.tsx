import { Icon } from '@/components/ui/icon'
import type { Account } from './session'

/** The name as a button; behind it the person's own pages. */
export function AccountMenu({ account, label }: { account: Account; label: string }) {
  return (
    <details className="account">
      <summary className="btn btn--second btn--small">
        <Icon name="user-round" />
        <span>{account.name}</span>
      </summary>
      <nav className="account-links" aria-label={label}>
        {account.links.map(({ href, label: words }) => (
          <a key={href} href={href}>
            {words}
          </a>
        ))}
      </nav>
    </details>
  )
}
