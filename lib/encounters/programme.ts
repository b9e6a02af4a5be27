export const blockKinds = [
  'welcome',
  'plenary',
  'workshop',
  'speedMeeting',
  'harvest',
  'convivial',
  'pause',
  'visit',
] as const

export type BlockKind = (typeof blockKinds)[number]

export const interpretations = ['none', 'simultaneous', 'whispered'] as const

export type Interpretation = (typeof interpretations)[number]

export type BlockTimes = {
  minutes: number
  rounds?: number | null
  roundMinutes?: number | null
  changeoverMinutes?: number | null
}

const minute = 60_000

/** Minutes usually needed to change tables, proposed when nobody said. */
const usualChangeover = 5

/** Shortest round worth proposing. */
const shortestRound = 10

export type Timed<Block> = Block & { startsAt: Date; endsAt: Date }

/** Each block with its hours: the first begins with the encounter, each next one when the previous ends. */
export function timedBlocks<Block extends BlockTimes>(blocks: readonly Block[], startsAt: Date): Timed<Block>[] {
  let at = startsAt.getTime()
  return blocks.map((block) => {
    const begins = at
    at += block.minutes * minute
    return { ...block, startsAt: new Date(begins), endsAt: new Date(at) }
  })
}

/** A speed-meeting's way out: shorter rounds, or a longer block. */
export type RoundsProposal = {
  shorter: { roundMinutes: number; changeoverMinutes: number; total: number } | null
  longer: { minutes: number; changeoverMinutes: number }
}

export type ProgrammeFinding =
  | ({ code: 'roundsTooLong' | 'noChangeover'; block: number; rounds: number; roundMinutes: number } & {
      needed: number
      minutes: number
      proposal: RoundsProposal
    })
  | { code: 'overrun'; total: number; span: number; over: number }
  | { code: 'shortfall'; total: number; span: number; spare: number }

/**
 * The arithmetic guard (product.md E1): three rounds of 40 minutes in 120 leave no minute to change tables.
 * `block` is the position in the list, from 0.
 */
export function roundsFinding(block: BlockTimes, position: number): ProgrammeFinding | null {
  const { minutes, rounds, roundMinutes } = block
  if (!rounds || !roundMinutes || rounds < 1) return null
  const changeover = block.changeoverMinutes ?? 0
  const needed = rounds * roundMinutes + (rounds - 1) * changeover
  const code = needed > minutes ? 'roundsTooLong' : rounds > 1 && changeover === 0 ? 'noChangeover' : null
  if (!code) return null
  const proposal = proposalFor({ minutes, rounds, roundMinutes, changeover })
  return { code, block: position, rounds, roundMinutes, needed, minutes, proposal }
}

function proposalFor(block: {
  minutes: number
  rounds: number
  roundMinutes: number
  changeover: number
}): RoundsProposal {
  const { minutes, rounds, roundMinutes } = block
  const changeoverMinutes = rounds > 1 ? block.changeover || usualChangeover : 0
  const changes = (rounds - 1) * changeoverMinutes
  const longest = Math.floor((minutes - changes) / rounds)
  const shorterRound = Math.min(roundMinutes, longest >= 20 ? longest - (longest % 5) : longest)
  const shorter = { roundMinutes: shorterRound, changeoverMinutes, total: rounds * shorterRound + changes }
  return {
    shorter: shorterRound >= shortestRound ? shorter : null,
    longer: { minutes: rounds * roundMinutes + changes, changeoverMinutes },
  }
}

/** What does not add up in a programme: rounds in their block, and all blocks within the encounter. */
export function programmeFindings(
  blocks: readonly BlockTimes[],
  encounter: { startsAt: Date; endsAt: Date },
): ProgrammeFinding[] {
  const findings = blocks.map(roundsFinding).filter((finding) => finding !== null)
  if (blocks.length === 0) return findings
  const total = blocks.reduce((sum, block) => sum + block.minutes, 0)
  const span = Math.round((encounter.endsAt.getTime() - encounter.startsAt.getTime()) / minute)
  if (total > span) findings.push({ code: 'overrun', total, span, over: total - span })
  if (total < span) findings.push({ code: 'shortfall', total, span, spare: span - total })
  return findings
}
