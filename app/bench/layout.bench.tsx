import type { ReactNode } from 'react'

/** Floors of benchmarks: the least that this build can send (docs/benchmarks.md). */
export default function EmptyLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
