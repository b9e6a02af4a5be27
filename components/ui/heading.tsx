import type { ComponentProps } from 'react'

export type Level = 1 | 2 | 3 | 4

/** A heading of the level the page needs. */
export function Heading({ level, ...rest }: { level: Level } & ComponentProps<'h2'>) {
  const Tag = `h${level}` as const
  return <Tag {...rest} />
}
