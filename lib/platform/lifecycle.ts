type Step<Status extends string> = { from: readonly Status[]; to: Status }

/**
 * A state machine as a table of steps. What the clock does is computed elsewhere, never a step.
 * A command writes a step as one conditional update: `where: { status: { in: life.from('publish') } }`.
 */
export function lifecycle<const Status extends string, const Steps extends Record<string, Step<Status>>>(
  statuses: readonly Status[],
  steps: Steps,
) {
  type Name = keyof Steps & string
  return {
    statuses,
    steps,
    /** The statuses a step may start from, as a fresh array (Prisma wants it mutable). */
    from: (name: Name): Status[] => [...(steps[name]?.from ?? [])],
    // `name` is a key of `steps`; the index signature of the constraint hides it.
    to: <N extends Name>(name: N): Steps[N]['to'] => (steps as Steps & Record<N, Step<Status>>)[name].to,
    allows: (name: Name, status: Status): boolean => steps[name]?.from.includes(status) ?? false,
    stepsFrom: (status: Status): Name[] =>
      // The keys of `steps` are exactly its names; Object.keys only says string.
      (Object.keys(steps) as Name[]).filter((name) => steps[name]?.from.includes(status)),
  }
}
