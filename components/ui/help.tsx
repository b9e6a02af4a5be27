import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'

type HelpProps = {
  summary: string
  /** Another sign, where what is folded is no help: a history, a form that is seldom needed. */
  icon?: IconName
  children: ReactNode
}

/** Help where it is needed, closed until asked for: "Pourquoi cette question ?" */
export function Help({ summary, icon = 'circle-question-mark', children }: HelpProps) {
  return (
    <details className="help">
      <summary>
        <Icon name={icon} />
        {summary}
      </summary>
      <div className="help-body">{children}</div>
    </details>
  )
}
