import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Registration } from '@/lib/generated/prisma/client'
import { actsForAnother } from '@/lib/officials/policy'
import type { Prisma, Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import {
  type EndReason,
  type RegistrationStatus,
  type RegistrationStep,
  registrationLife,
  stepActions,
} from './registration'

type Stepping = Pick<Registration, 'id' | 'personId' | 'status'>

type Details = Record<string, string | number | null>

/**
 * One step of one registration: a conditional write and its history row. The encounter is locked, so nobody was faster;
 * @throws when the step is not allowed from here, which the caller has asked before.
 */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  registration: Stepping,
  step: RegistrationStep,
  { data = {}, details = {} }: { data?: Prisma.RegistrationUncheckedUpdateManyInput; details?: Details } = {},
): Promise<RegistrationStatus> {
  const to = registrationLife.to(step)
  const { count } = await tx.registration.updateMany({
    where: { id: registration.id, status: { in: registrationLife.from(step) } },
    data: { ...data, status: to },
  })
  if (count !== 1) throw new Error(`No step ${step} from ${registration.status}`)
  await recordFor(tx, actor, registration, stepActions[step], { from: registration.status, to, ...details })
  return to
}

/** A history row about a registration; who acts for somebody else is written down with whom. */
export async function recordFor(
  tx: Tx,
  actor: Actor,
  registration: { id: string; personId: string },
  action: `registration.${string}`,
  details: Record<string, string | number | null | string[]>,
): Promise<void> {
  await record(tx, actor, {
    subject: { type: 'registration', id: registration.id },
    action,
    onBehalfOfId: actsForAnother(actor, registration.personId) ? registration.personId : null,
    details,
  })
}

/** The columns of an end. A calendar entry that was sent is taken back with a higher SEQUENCE. */
export function ending(reason: EndReason, now: Date, note?: string | undefined) {
  return { endedAt: now, endReason: reason, endNote: note ?? null, sequence: { increment: 1 } } as const
}
