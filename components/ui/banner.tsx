import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'

const icons = { ok: 'circle-check', wait: 'triangle-alert', danger: 'octagon-x', quiet: 'info' } as const

type BannerProps = {
  tone?: keyof typeof icons
  icon?: IconName
  /** What happened, as a sentence. */
  title: ReactNode
  /** What it means for the reader. */
  children?: ReactNode
  /** Read aloud when it appears: status politely, alert at once. */
  live?: 'status' | 'alert'
}

export function Banner({ tone = 'quiet', icon, title, children, live }: BannerProps) {
  return (
    <div className={classNames('banner', tone !== 'quiet' && `banner--${tone}`)} {...(live && { role: live })}>
      <Icon name={icon ?? icons[tone]} />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
