import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, dbNow } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/secrets'
import { admit, refusalOfTime } from './admission'
import { findApplicant } from './applicants.queries'
import { mayConsent, mayRegister } from './policy'
import { liveStatuses } from './registration'

export type Entrance = NonNullable<Awaited<ReturnType<typeof findEntrance>>>

/**
 * What somebody would meet at the door now: the mandates that open it, or why none does, or the registration that is there
 * already. The command asks the same again under the lock.
 */
export async function findEntrance(actor: Actor, encounterId: string, officialId: string) {
  const row = await db.encounter.findUnique({ where: { id: encounterId } })
  const applicant = await findApplicant(db, officialId, encounterId)
  if (!row || !applicant || !mayRegister(actor, officialId, row)) return null
  const encounter = { ...row, now: await dbNow() }
  const existing = await db.registration.findFirst({
    where: { encounterId, personId: officialId, status: { in: [...liveStatuses] } },
    select: { id: true, reference: true, status: true },
  })
  const person = await db.person.findUniqueOrThrow({
    where: { id: officialId },
    select: { spokenLanguages: true, phone: true },
  })
  const admission = admit(encounter, applicant)
  return {
    applicant,
    existing,
    refusal: refusalOfTime(encounter) ?? (admission.ok ? null : admission),
    admission: admission.ok ? admission.value : null,
    mandates: applicant.mandates.filter((mandate) => admit(encounter, { ...applicant, mandates: [mandate] }).ok),
    mayConsent: mayConsent(actor, { personId: officialId }),
    languages: person.spokenLanguages,
    phone: person.phone ? unseal(person.phone) : null,
  }
}

/** Whether the door is open at all, for a page that does not know yet who stands before it. */
export async function findClosedDoor(encounterId: string) {
  const row = await db.encounter.findUnique({ where: { id: encounterId } })
  return row && refusalOfTime({ ...row, now: await dbNow() })
}
