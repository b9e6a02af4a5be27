import type { Content } from '@/lib/i18n/content'
import type { CallKind, PartnerRole } from './call'

/** What it is, for whom, and who may answer. */
export type CallAboutPart = {
  kind: CallKind
  title: Content
  lede: Content
  /** One point a line. */
  points: Content | null
  audience: Content | null
  eligibleApplicants: Content | null
}

/** What happens, what each side brings, what counts. */
export type CallTermsPart = {
  programme: Content | null
  topics: Content | null
  hostCommitments: Content | null
  organiserCommitments: Content | null
  criteria: Content | null
}

/** Calendar days, `2027-05-01`, both included. */
export type WindowPart = { startsOn: string; endsOn: string }

export type CallTimetablePart = {
  zone: string
  opensAt: Date
  closesAt: Date
  laureateCount: number | null
  windows: WindowPart[]
}

export type ContactPart = { name: string; role: string | null; email: string | null; phone: string | null }

export type CallContactsPart = {
  contacts: ContactPart[]
  partners: { bodyId: string; role: PartnerRole }[]
}

/** Any of the parts of a call, whole. */
export type CallPatch = {
  about?: CallAboutPart
  terms?: CallTermsPart
  timetable?: CallTimetablePart
  contacts?: CallContactsPart
}

export const callParts = ['about', 'terms', 'timetable', 'contacts'] as const

export type CallPartName = (typeof callParts)[number]
