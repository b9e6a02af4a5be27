'use client'

import { chooseAll, useSelection } from './selection'
import { useHydrated } from './use-hydrated'

/** One box for all rows of the page. Without script there is none: it could not do anything. */
export function SelectAll({ form, label }: { form: string; label: string }) {
  const counts = useSelection(form)
  if (!useHydrated()) return <span className="hidden-text">{label}</span>
  const { chosen, all } = counts ?? { chosen: 0, all: 0 }
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={all > 0 && chosen === all}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < all
        }}
        onChange={(event) => chooseAll(form, event.target.checked)}
      />
      <span className="hidden-text">{label}</span>
    </label>
  )
}
