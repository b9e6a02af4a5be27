import type { Locale } from '@/lib/i18n/locales'
import { resources } from '@/lib/i18n/resources'

/** What histories are kept of. */
export const subjectTypes = [
  'encounter',
  'call',
  'registration',
  'organisation',
  'mandate',
  'delegation',
  'person',
  'account',
  'territory',
  'reference',
] as const

export type SubjectType = (typeof subjectTypes)[number]

export type Subject = { type: SubjectType; id: string }

/** One line of a history: who did what, when, for whom. */
export type HistoryEntry = {
  id: string
  subject: { type: string; id: string }
  number: number
  at: Date
  action: string
  /** `user`, `link`, `visitor`, `system`. */
  actorKind: string
  actor: { id: string; name: string } | null
  /** Whom it was for, when somebody else did it. */
  onBehalfOf: { id: string; name: string } | null
  details: Record<string, unknown>
}

/** "Inscription faite": the label of an action, or the action itself where nobody wrote one. */
export function historyLabel(action: string, locale: Locale): string {
  const [subject = '', fact = ''] = action.split('.')
  // Keys come from rows; the file may not know them.
  const labels = resources[locale].history as Record<string, Record<string, string>>
  const ofSubject = Object.hasOwn(labels, subject) ? labels[subject] : undefined
  return (ofSubject && Object.hasOwn(ofSubject, fact) && ofSubject[fact]) || action
}

/** Every action that has a label, for filters. */
export function historyActions(locale: Locale): { action: string; label: string }[] {
  return Object.entries(resources[locale].history).flatMap(([subject, facts]) =>
    Object.keys(facts).map((fact) => ({
      action: `${subject}.${fact}`,
      label: historyLabel(`${subject}.${fact}`, locale),
    })),
  )
}
