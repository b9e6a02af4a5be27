import type { PartnerRole } from '@/lib/calls/call'
import type { Content } from '@/lib/i18n/content'
import type { Attendance, EncounterKind, WaitingPolicy } from './encounter'
import type { BlockKind, Interpretation } from './programme'
import type { SideDrawing } from './side'

/** What it is and in which languages. */
export type AboutPart = {
  kind: EncounterKind
  title: Content
  summary: Content | null
  audience: Content | null
  languages: string[]
  interpretation: Content | null
}

/** When and where: what people plan by. */
export type OccasionPart = {
  zone: string
  startsAt: Date
  endsAt: Date
  attendance: Attendance
  venueName: string | null
  venueAddress: string | null
  commune: { country: string; code: string } | null
  onlineUrl: string | null
  accessibility: Content | null
}

export type SidePart = {
  /** Of a side that is already there. */
  id?: string
  code: string
  name: Content
  drawing: SideDrawing
  access: Content | null
  territoryIds: string[]
  /** The mandate under which somebody co-hosts. */
  coHostMandateId: string | null
}

/** Who meets whom: the sides, each with its co-host, and who presides. */
export type SidesPart = { sides: SidePart[]; chairMandateId: string | null }

/** Seats in total and per side, by the code of the side. */
export type SeatsPart = {
  total: number
  bySide: Record<string, number>
  releaseAt: Date | null
  minimumToHold: number | null
}

export type BlockPart = {
  kind: BlockKind
  minutes: number
  title: Content
  description: Content | null
  languages: string[]
  interpretation: Interpretation
  isUnattributed: boolean
  rounds: number | null
  roundMinutes: number | null
  changeoverMinutes: number | null
}

/** Who may register, when, and how the line moves. */
export type RulesPart = {
  opensAt: Date
  closesAt: Date
  allowedFunctions: string[]
  requiresApproval: boolean
  waitingPolicy: WaitingPolicy
  offerHours: number
  substitutionAllowed: boolean
}

export type TopicPart = { id?: string; question: Content; hosts: string | null; languages: string[] }

export type PartnerPart = { bodyId: string; role: PartnerRole }

/** Any of the parts of an encounter, whole. */
export type EncounterPatch = {
  about?: AboutPart
  occasion?: OccasionPart
  sides?: SidesPart
  seats?: SeatsPart
  programme?: BlockPart[]
  rules?: RulesPart
  topics?: TopicPart[]
  partners?: PartnerPart[]
}

export const encounterParts = [
  'about',
  'occasion',
  'sides',
  'seats',
  'programme',
  'rules',
  'topics',
  'partners',
] as const

export type EncounterPartName = (typeof encounterParts)[number]
