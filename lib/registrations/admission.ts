import { registrationStateAt } from '@/lib/encounters/encounter'
import type { LockedEncounter } from '@/lib/encounters/lock.commands'
import { inEveryLanguage } from '@/lib/i18n/every-language'
import { formatList } from '@/lib/i18n/format'
import { functionLabel } from '@/lib/officials/function'
import { officeTitle } from '@/lib/officials/official-line'
import { done, type Refusal, type Result, refuse } from '@/lib/platform/result'
import { dayOf } from '@/lib/platform/zoned-time'
import type { Applicant, ApplicantMandate } from './applicants.queries'
import { type Eligibility, eligibility } from './eligibility'

/** Whether the door is open at all; asked under the lock, with the moment read there. */
export function refusalOfTime(encounter: LockedEncounter): Refusal | null {
  const { now, zone } = encounter
  if (encounter.status === 'cancelled') return refuse('encounterCancelled')
  if (encounter.status !== 'published') return refuse('notFound')
  const state = registrationStateAt(encounter, now)
  if (state === 'notYet')
    return refuse('registrationNotOpen', { params: { opens: { at: encounter.registrationOpensAt, zone } } })
  if (state === 'closed')
    return refuse('registrationClosed', { params: { closed: { at: encounter.registrationClosesAt, zone } } })
  return null
}

/** The organiser may still add somebody after the end of registration, until the encounter begins. */
export function refusalOfStart({ now, startsAt, status, zone }: LockedEncounter): Refusal | null {
  if (status === 'cancelled') return refuse('encounterCancelled')
  if (status !== 'published') return refuse('notFound')
  return now < startsAt ? null : refuse('encounterStarted', { params: { started: { at: startsAt, zone } } })
}

export type Admission = { mandate: ApplicantMandate; needsApproval: boolean }

/** With which mandate somebody comes, and on which side; else why not, in every language. */
export function admit(encounter: LockedEncounter, applicant: Applicant, mandateId?: string | null): Result<Admission> {
  const { hasSides, mandates } = applicant
  const asked = mandateId ? mandates.filter((mandate) => mandate.id === mandateId) : mandates
  const day = dayOf(encounter.startsAt, encounter.zone)
  const answer = eligibility(asked, { ...encounter, hasSides, day })
  return answer.isEligible ? done(answer) : refusalFor(answer, encounter, applicant)
}

export function refusalFor(
  { reason, mandate }: Extract<Eligibility<ApplicantMandate>, { isEligible: false }>,
  { allowedFunctions }: { allowedFunctions: readonly string[] },
  { titleForm }: Pick<Applicant, 'titleForm'>,
): Refusal {
  if (!mandate) return refuse(reason)
  const params = {
    mandate: inEveryLanguage((locale) => officeTitle(mandate, titleForm, locale)),
    functions: inEveryLanguage((locale) => {
      const labels = allowedFunctions.map((code) => functionLabel(code, locale))
      return formatList(labels, locale, 'disjunction')
    }),
  }
  return refuse(reason, { params })
}
