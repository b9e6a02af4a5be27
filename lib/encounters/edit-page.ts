import type { EncounterPartName } from './parts'

/** The pages on which an encounter is written, in the order in which one fills them. Partners stand with the topics. */
export const encounterPages = [
  'about',
  'occasion',
  'sides',
  'seats',
  'programme',
  'rules',
  'topics',
] as const satisfies EncounterPartName[]

export type EncounterPageName = (typeof encounterPages)[number]
