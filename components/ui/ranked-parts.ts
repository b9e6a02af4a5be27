import type { Choice } from './choice'

export type RankedWords = {
  /** "Vœu {rank}". */
  rank: string
  /** "Monter {label}", "Descendre {label}". */
  up: string
  down: string
  /** "{label} : vœu {rank}", "{label} : pas choisi", said after a move. */
  ranked: string
  unranked: string
  /** First line of each select: "Aucun". */
  none: string
}

export type RankedChoice = Omit<Choice, 'label'> & { label: string }

/** What both drawings of a ranked list need. */
export type RankedParts = {
  name: string
  id: string
  choices: readonly RankedChoice[]
  places: number
  words: RankedWords
}
