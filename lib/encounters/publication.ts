import type { Content } from '@/lib/i18n/content'
import type { Attendance } from './encounter'
import type { EncounterPartName } from './parts'
import { type BlockTimes, type ProgrammeFinding, programmeFindings } from './programme'

/** What publication looks at. */
export type PublicationFacts = {
  startsAt: Date
  endsAt: Date
  registrationClosesAt: Date
  attendance: Attendance
  venueName: string | null
  venueAddress: string | null
  onlineUrl: string | null
  totalSeats: number
  sides: {
    name: Content
    seats: number
    hasTerritories: boolean
    /** `ended`: the mandate it was promised under is over. */
    coHost: 'present' | 'missing' | 'ended'
  }[]
  blocks: BlockTimes[]
}

export type PublicationProblem = { part: EncounterPartName; side?: Content } & (
  | {
      code:
        | 'alreadyOver'
        | 'registrationClosesInPast'
        | 'venueMissing'
        | 'linkMissing'
        | 'sideMissing'
        | 'sideWithoutTerritory'
        | 'coHostMissing'
        | 'coHostEnded'
        | 'seatsMissing'
        | 'sideWithoutSeats'
    }
  | { code: 'programmeOverrun'; finding: Extract<ProgrammeFinding, { code: 'overrun' }> }
)

/** Everything that keeps an encounter from being published, in the order of its form. */
export function publicationProblems(facts: PublicationFacts, now: Date): PublicationProblem[] {
  return [...occasionProblems(facts, now), ...sideProblems(facts), ...seatProblems(facts), ...programmeProblems(facts)]
}

function occasionProblems(facts: PublicationFacts, now: Date): PublicationProblem[] {
  const { attendance, venueName, venueAddress, onlineUrl } = facts
  const problems: PublicationProblem[] = []
  if (facts.endsAt <= now) problems.push({ code: 'alreadyOver', part: 'occasion' })
  else if (facts.registrationClosesAt <= now) problems.push({ code: 'registrationClosesInPast', part: 'rules' })
  if (attendance !== 'online' && !venueName && !venueAddress) problems.push({ code: 'venueMissing', part: 'occasion' })
  if (attendance !== 'onSite' && !onlineUrl) problems.push({ code: 'linkMissing', part: 'occasion' })
  return problems
}

function sideProblems({ sides }: PublicationFacts): PublicationProblem[] {
  if (sides.length === 0) return [{ code: 'sideMissing', part: 'sides' }]
  return sides.flatMap(({ name, hasTerritories, coHost }): PublicationProblem[] => [
    // One side that names no territory is everybody's; of two, each says whose it is.
    ...(sides.length > 1 && !hasTerritories
      ? [{ code: 'sideWithoutTerritory', part: 'sides', side: name } as const]
      : []),
    ...(coHost === 'missing' ? [{ code: 'coHostMissing', part: 'sides', side: name } as const] : []),
    ...(coHost === 'ended' ? [{ code: 'coHostEnded', part: 'sides', side: name } as const] : []),
  ])
}

function seatProblems({ totalSeats, sides }: PublicationFacts): PublicationProblem[] {
  if (totalSeats < 1) return [{ code: 'seatsMissing', part: 'seats' }]
  const empty = sides.filter((side) => side.seats < 1)
  return empty.map((side) => ({ code: 'sideWithoutSeats', part: 'seats', side: side.name }))
}

function programmeProblems(facts: PublicationFacts): PublicationProblem[] {
  const overrun = programmeFindings(facts.blocks, facts).find((finding) => finding.code === 'overrun')
  return overrun ? [{ code: 'programmeOverrun', part: 'programme', finding: overrun }] : []
}

/** What does not add up but keeps nobody from publishing: shown with a proposal. */
export function programmeWarnings(facts: Pick<PublicationFacts, 'blocks' | 'startsAt' | 'endsAt'>): ProgrammeFinding[] {
  return programmeFindings(facts.blocks, facts).filter((finding) => finding.code !== 'overrun')
}
