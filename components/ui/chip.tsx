import { cache, type ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'

/** ok: done. wait: someone must act, or time runs. open: you may act. quiet: nothing to do. danger: refused, cancelled. draft. */
export type Tone = 'ok' | 'wait' | 'open' | 'quiet' | 'danger' | 'draft'

/** A state as icon and word. Never clickable. */
export function Chip({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return drawn(tone, icon, children)
}

/** One element for all that say the same: a list of fifty has five different ones (icon.tsx). */
const drawn = cache((tone: Tone, icon: IconName, children: ReactNode) => (
  <span className={`chip chip--${tone}`}>
    <Icon name={icon} />
    <span>{children}</span>
  </span>
))
