/** Uses that somebody says yes or no to, each apart. */
export const consentUses = ['list', 'photo'] as const

export type ConsentUse = (typeof consentUses)[number]

/** Version of the wording of `registrations:consent`; a change of meaning there is a new version here. */
export const consentVersion = 1
