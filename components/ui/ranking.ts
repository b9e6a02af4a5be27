/** What was chosen, best first: without doubles, without what is not offered, no more than there are places. */
export function rankingOf(chosen: readonly string[], offered: readonly string[], places: number): string[] {
  return [...new Set(chosen)].filter((value) => offered.includes(value)).slice(0, places)
}

/** One up: what is not ranked yet joins at the end, if there is a place. */
export function raised(ranking: readonly string[], value: string, places: number): string[] {
  const at = ranking.indexOf(value)
  if (at === -1) return ranking.length < places ? [...ranking, value] : [...ranking]
  return swapped(ranking, at, at - 1)
}

/** One down: the last one leaves the ranking. */
export function lowered(ranking: readonly string[], value: string): string[] {
  const at = ranking.indexOf(value)
  if (at === ranking.length - 1) return ranking.slice(0, -1)
  return swapped(ranking, at, at + 1)
}

function swapped(ranking: readonly string[], from: number, to: number): string[] {
  const next = [...ranking]
  const [one, other] = [next[from], next[to]]
  if (one === undefined || other === undefined) return next
  next[from] = other
  next[to] = one
  return next
}
