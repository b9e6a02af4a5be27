import { type Day, hasEnded, isInForce, type MandateProof } from '@/lib/officials/mandate'

/** A mandate as a request for a seat sees it. `sideId`: where its body lies in this encounter, null when on no side. */
export type Candidacy = {
  id: string
  function: string
  proof: MandateProof
  startsOn: Date | null
  endsOn: Date | null
  sideId: string | null
}

/** What the encounter asks. `day` is its own day, in its own zone. */
export type Conditions = { allowedFunctions: readonly string[]; requiresApproval: boolean; hasSides: boolean; day: Day }

export type Ineligible = 'noMandate' | 'mandateEnded' | 'mandateToCome' | 'notEligible' | 'notOnASide'

export type Eligibility<C extends Candidacy = Candidacy> =
  | { isEligible: true; mandate: C; needsApproval: boolean }
  | { isEligible: false; reason: Ineligible; mandate: C | null }

/** Verified before declared, a mayor's before the others, then as given. */
function best<C extends Candidacy>(mandates: readonly C[]): C | undefined {
  const weight = (mandate: C) => (mandate.proof === 'verified' ? 0 : 2) + (mandate.function === 'mayor' ? 0 : 1)
  return mandates.toSorted((a, b) => weight(a) - weight(b))[0]
}

/**
 * Whether one of these mandates opens the door, and with which; else the reason that helps most.
 * A mandate that is only declared, or in doubt, has to be approved.
 */
export function eligibility<C extends Candidacy>(mandates: readonly C[], conditions: Conditions): Eligibility<C> {
  const { allowedFunctions, day, hasSides, requiresApproval } = conditions
  const inForce = mandates.filter((mandate) => isInForce(mandate, day))
  const allowed = inForce.filter((one) => allowedFunctions.length === 0 || allowedFunctions.includes(one.function))
  const mandate = best(allowed.filter((one) => !hasSides || one.sideId !== null))
  if (mandate) {
    return { isEligible: true, mandate, needsApproval: requiresApproval || mandate.proof !== 'verified' }
  }
  return refusal(mandates, { inForce, allowed, day })
}

function refusal<C extends Candidacy>(
  mandates: readonly C[],
  { inForce, allowed, day }: { inForce: readonly C[]; allowed: readonly C[]; day: Day },
): Eligibility<C> {
  const no = (reason: Ineligible, mandate: C | undefined): Eligibility<C> => ({
    isEligible: false,
    reason,
    mandate: mandate ?? null,
  })
  if (allowed.length > 0) return no('notOnASide', best(allowed))
  if (inForce.length > 0) return no('notEligible', best(inForce))
  const ended = mandates.filter((mandate) => hasEnded(mandate, day))
  if (ended.length > 0) return no('mandateEnded', best(ended))
  return mandates.length > 0 ? no('mandateToCome', best(mandates)) : no('noMandate', undefined)
}
