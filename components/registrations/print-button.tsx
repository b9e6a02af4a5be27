'use client'

import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'

/** Without script the browser's own menu prints. */
export function PrintButton({ children }: { children: string }) {
  if (!useHydrated()) return null
  return (
    <Button tone="second" icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
