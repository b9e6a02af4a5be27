import { readLink, signLink } from '@/lib/platform/signed-link'

/** The links of letters about one registration; apart from those of anything else. */
const purpose = 'registration'

/** How long a link still shows what became of it after the encounter. */
const daysAfter = 30

export type RegistrationLink = { registrationId: string; personId: string }

/** What stands in a letter: this registration, for this reader (the person, or a delegate). */
export function registrationToken({ registrationId, personId }: RegistrationLink, endsAt: Date): string {
  const expiresAt = new Date(endsAt.getTime() + daysAfter * 86_400_000)
  return signLink({ purpose, id: `${registrationId}:${personId}`, expiresAt })
}

/** Null when the link is cut, forged or past its end. Whether the reader may still act is asked of the database. */
export function readRegistrationToken(token: string, now: Date): RegistrationLink | null {
  const [registrationId, personId] = readLink(token, purpose, now)?.id.split(':') ?? []
  return registrationId && personId ? { registrationId, personId } : null
}
