import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Help where it is needed, closed until asked for: "Pourquoi cette question ?" */
export function Help({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="help">
      <summary>
        <Icon name="circle-question-mark" />
        {summary}
      </summary>
      <div className="help-body">{children}</div>
    </details>
  )
}
