import type { ReactNode } from 'react'

/** A sentence of ours whose important words stand between `<b>` and `</b>`; nothing else in it is markup. */
export function Emphasis({ children }: { children: string }): ReactNode {
  return children.split(/(<b>.*?<\/b>)/).map((piece, place) => {
    const words = /^<b>(.*)<\/b>$/.exec(piece)?.[1]
    // The pieces of one sentence have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return words === undefined ? piece : <strong key={place}>{words}</strong>
  })
}
