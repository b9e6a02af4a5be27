/**
 * Which tables to open so that the most hosts have visitors when there are too few for every minimum: a knapsack, filled table by
 * table (Bellman, Dynamic Programming, 1957). Tables as `order` has them where that serves as many.
 */
export function tablesToOpen(
  order: number[],
  needs: (t: number) => number,
  hosts: (t: number) => number,
  people: number,
) {
  if (order.reduce((sum, t) => sum + needs(t), 0) <= people) return order
  const chosen = knapsack(order, needs, hosts, people)
  const served = (tables: number[]) => tables.reduce((sum, t) => sum + hosts(t), 0)
  if (served(chosen) <= served(asFarAsTheyFit(order, needs, people))) return order
  return [...chosen, ...order.filter((t) => !chosen.includes(t))]
}

function asFarAsTheyFit(order: number[], needs: (t: number) => number, people: number): number[] {
  let left = people
  return order.filter((t) => {
    if (needs(t) > left) return false
    left -= needs(t)
    return true
  })
}

function knapsack(
  order: number[],
  needs: (t: number) => number,
  hosts: (t: number) => number,
  people: number,
): number[] {
  /** The most hosts served by the tables so far, for every number of people. */
  let served = new Int32Array(people + 1)
  const rows = order.map((t) => {
    const before = served
    served = before.map((without, k) =>
      k < needs(t) ? without : Math.max(without, (before[k - needs(t)] ?? 0) + hosts(t)),
    )
    return before
  })
  let left = people
  return order
    .map((t, at) => ({ t, before: rows[at] ?? served, after: rows[at + 1] ?? served }))
    .reverse()
    .filter(({ t, before, after }) => {
      if (after[left] === before[left]) return false
      left -= needs(t)
      return true
    })
    .map(({ t }) => t)
    .reverse()
}
