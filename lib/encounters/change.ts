import type { Content } from '@/lib/i18n/content'

/** What of a published encounter may change and is told. */
export const changedFields = [
  'kind',
  'title',
  'summary',
  'audience',
  'languages',
  'interpretation',
  'zone',
  'startsAt',
  'endsAt',
  'attendance',
  'venueName',
  'venueAddress',
  'commune',
  'onlineUrl',
  'accessibility',
  'sides',
  'coHosts',
  'seats',
  'seatsReleaseAt',
  'minimumToHold',
  'programme',
  'registrationOpensAt',
  'registrationClosesAt',
  'allowedFunctions',
  'requiresApproval',
  'waitingPolicy',
  'offerHours',
  'substitutionAllowed',
  'topics',
  'partners',
] as const

export type ChangedField = (typeof changedFields)[number]

/** Machine form: ISO moments, `FR/59298` for a commune, content as it is. Null for what is told without its values. */
export type ChangedValue = string | number | boolean | string[] | Content | null

export type FieldChange = { field: ChangedField; before: ChangedValue; after: ChangedValue }

/** What people planned by: who is registered is written to when one of these changes. */
const planned: readonly ChangedField[] = [
  'title',
  'languages',
  'interpretation',
  'zone',
  'startsAt',
  'endsAt',
  'attendance',
  'venueName',
  'venueAddress',
  'commune',
  'onlineUrl',
  'accessibility',
  'coHosts',
  'programme',
  'topics',
]

export function concernsParticipants(changes: readonly FieldChange[]): boolean {
  return changes.some((change) => planned.includes(change.field))
}

/** Equal as data: a jsonb column gives the keys of an object back in an order of its own. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
