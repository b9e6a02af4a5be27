'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the HTML and at first; true once script runs. What needs script replaces what does not. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
