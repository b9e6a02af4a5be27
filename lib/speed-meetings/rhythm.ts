/** Minutes of a speed meeting: rounds, and what it takes to change tables between them. */
export type Rhythm = { rounds: number; roundMinutes: number; changeoverMinutes: number; availableMinutes: number }

export type RhythmFinding =
  | { kind: 'noChangeover'; least: number }
  | { kind: 'tooLong'; needed: number; available: number; fits: number }

/** A hundred people do not change rooms in no time. */
const leastChangeover = 3

/** Rounds that leave no changeover, or that do not fit into the time there is, with how many would. */
export function rhythmFindings({ rounds, roundMinutes, changeoverMinutes, availableMinutes }: Rhythm): RhythmFinding[] {
  const needed = rounds * roundMinutes + (rounds - 1) * changeoverMinutes
  const fits = Math.max(0, Math.floor((availableMinutes + changeoverMinutes) / (roundMinutes + changeoverMinutes)))
  return [
    ...(rounds > 1 && changeoverMinutes < leastChangeover
      ? [{ kind: 'noChangeover' as const, least: leastChangeover }]
      : []),
    ...(needed > availableMinutes ? [{ kind: 'tooLong' as const, needed, available: availableMinutes, fits }] : []),
  ]
}
