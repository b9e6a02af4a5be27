import type { ReactNode } from 'react'

export type Fact = { term: string; detail: ReactNode }

/** Labels in words (When, Where, For whom) and what they are. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
