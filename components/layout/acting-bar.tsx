import { Icon } from '@/components/ui/icon'
import type { Acting } from './session'

/** Under the header while one acts for somebody: who, what they receive, how to change. Never dismissible. */
export function ActingBar({ acting, label }: { acting: Acting; label: string }) {
  return (
    <section className="acting" aria-label={label}>
      <div className="wrap">
        <Icon name="user-round-check" />
        <span>{acting.text}</span>
        <a href={acting.href}>{acting.change}</a>
      </div>
    </section>
  )
}
