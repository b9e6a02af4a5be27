/** More upright dashes than this on one side of you become dots. */
const mostShown = 12

function Waiting({ count }: { count: number }) {
  // People who wait have no identity here: the place in the row is the key.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  const dashes = Array.from({ length: Math.min(count, mostShown) }, (_, place) => <i key={place} />)
  return (
    <>
      {dashes}
      {count > mostShown && <i className="gap" />}
    </>
  )
}

/** A place in a queue, drawn: upright dashes wait, yours is turned. The words beside it say the place and the policy. */
export function QueuePlace({ before, after }: { before: number; after: number }) {
  return (
    <p className="queue" aria-hidden="true">
      <Waiting count={before} />
      <i className="you" />
      <Waiting count={after} />
    </p>
  )
}
