import type { ReactNode } from 'react'

/** A sentence of ours whose important words stand in `<b>`, and words for machines in `<code>`; nothing else is markup. */
export function Emphasis({ children }: { children: string }): ReactNode {
  return children.split(/(<b>.*?<\/b>|<code>.*?<\/code>)/).map((piece, place) => {
    const [, tag, words] = /^<(b|code)>(.*)<\/\1>$/.exec(piece) ?? []
    if (!tag) return piece
    const Mark = tag === 'b' ? 'strong' : 'code'
    // The pieces of one sentence have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Mark key={place}>{words}</Mark>
  })
}
