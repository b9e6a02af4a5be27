'use client'

import { Icon } from './icon'
import { useHydrated } from './use-hydrated'

/** Only a script can open the print dialog; without one the browser's own menu does. */
export function PrintButton({ children }: { children: string }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="btn btn--quiet" onClick={() => print()}>
      <Icon name="printer" />
      {children}
    </button>
  )
}
