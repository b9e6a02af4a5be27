'use client'

import type { ReactNode } from 'react'
import { counted } from './form-fields'
import { chooseAll, useSelection } from './selection'

type BulkBarProps = {
  /** The id of the form the boxes and the buttons belong to. */
  form: string
  words: { chosen: { one: string; other: string }; clear: string }
  /** Submit buttons with the attribute `form`. */
  children: ReactNode
}

/** What can be done with the chosen rows. Seen when something is chosen; without script always. */
export function BulkBar({ form, words, children }: BulkBarProps) {
  const counts = useSelection(form)
  return (
    <div className="bulk" hidden={counts?.chosen === 0}>
      {counts && <b>{counted(words.chosen, counts.chosen)}</b>}
      {children}
      {counts && (
        <button type="button" className="bulk-end" onClick={() => chooseAll(form, false)}>
          {words.clear}
        </button>
      )}
    </div>
  )
}
