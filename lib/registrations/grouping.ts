import { isLive, type RegistrationStatus } from './registration'

type Grouped = { status: RegistrationStatus; encounter: { endsAt: Date } }

/** What somebody has to answer first, then what comes, then what is behind. */
export function groupRegistrations<R extends Grouped>(registrations: readonly R[], now: Date) {
  const isComing = (one: R) => isLive(one.status) && now < one.encounter.endsAt
  return {
    toAnswer: registrations.filter((one) => one.status === 'offered' && isComing(one)),
    coming: registrations.filter((one) => one.status !== 'offered' && isComing(one)),
    over: registrations.filter((one) => !isComing(one)).toReversed(),
  }
}
