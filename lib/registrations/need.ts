import { z } from 'zod'

/** What the organiser has to prepare. No question about health or belief: what to prepare, not why. */
export const needCodes = ['vegetarian', 'glutenFree', 'wheelchair', 'hearing'] as const

export type NeedCode = (typeof needCodes)[number]

export type Needs = { choices: NeedCode[]; other?: string | undefined }

export const needsSchema = z.strictObject({
  choices: z.array(z.enum(needCodes)).max(needCodes.length).default([]),
  other: z.string().trim().max(300).optional(),
})

const stored = z.object({ choices: z.array(z.enum(needCodes)), other: z.string().optional() })

export const noNeeds: Needs = { choices: [] }

function hasNeeds({ choices, other }: Needs): boolean {
  return choices.length > 0 || (other ?? '') !== ''
}

/** The text that is sealed in the column; null when nothing is needed. */
export function writeNeeds(needs: Needs): string | null {
  return hasNeeds(needs) ? JSON.stringify(needs) : null
}

/** @throws when the text is not ours. */
export function readNeeds(text: string | null): Needs {
  return text === null ? noNeeds : stored.parse(JSON.parse(text))
}
