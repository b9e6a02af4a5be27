import 'server-only'
import { type Actor, isWithinScope } from '@/lib/auth/actor'
import { queueMail } from '@/lib/mail/outbox'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { mandateVerified } from './mail'
import { mandateProofLife, type ProofMethod } from './mandate'
import { authorId } from './mandates.commands'
import { officeSelect } from './office.queries'
import { isAdministrator } from './policy'
import { findRecipient } from './recipient.queries'

/** An administrator has seen a proof; the official is told. */
export async function verifyMandate(actor: Actor, mandateId: string, method: ProofMethod) {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    const mandate = await tx.mandate.findUnique({
      where: { id: mandateId },
      select: { personId: true, ...officeSelect },
    })
    if (!mandate) return refuse('notFound')
    if (!(await markVerified(tx, actor, mandateId, { method, personId: mandate.personId })))
      return refuse('alreadyVerified')
    const recipient = await findRecipient(mandate.personId, tx)
    if (recipient) await queueMail(tx, mandateVerified(recipient, mandate))
    return done({ personId: mandate.personId })
  })
}

/**
 * An organiser knows the person and says so, by approving a registration made under this mandate. Already verified is
 * fine; oneself is not somebody one attests. The person is told by the mail about the registration.
 */
export async function attestMandate(tx: Tx, actor: Actor, about: { mandateId: string; organisationId: string }) {
  const mandate = await tx.mandate.findUnique({ where: { id: about.mandateId }, select: { personId: true } })
  if (!mandate || mandate.personId === authorId(actor) || !(await mayAttest(tx, actor, about)))
    return refuse('notAllowed')
  await markVerified(tx, actor, about.mandateId, { method: 'attestation', personId: mandate.personId })
  return done()
}

/** A verified mandate has to be proved again: its rights pause, nothing is lost. */
export async function doubtMandate(actor: Actor, mandateId: string) {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    const { count } = await tx.mandate.updateMany({
      where: { id: mandateId, proof: { in: mandateProofLife.from('doubt') } },
      data: { proof: mandateProofLife.to('doubt') },
    })
    if (count === 0) return refuse('notFound')
    const { personId } = await tx.mandate.findUniqueOrThrow({ where: { id: mandateId }, select: { personId: true } })
    await record(tx, actor, {
      subject: { type: 'mandate', id: mandateId },
      action: 'mandate.doubted',
      onBehalfOfId: personId,
    })
    return done({ personId })
  })
}

async function mayAttest(
  tx: Tx,
  actor: Actor,
  { mandateId, organisationId }: { mandateId: string; organisationId: string },
) {
  if (actor.kind === 'system') return true
  const organises =
    (actor.kind === 'user' || (actor.kind === 'token' && isWithinScope(actor, 'registrations:write'))) &&
    actor.memberships.some((held) => held.organisationId === organisationId && held.role !== 'desk')
  return organises && (await tx.registration.count({ where: { mandateId, encounter: { organisationId } } })) > 0
}

/** True when this call verified it: one conditional write, whoever else does the same at once. */
async function markVerified(tx: Tx, actor: Actor, id: string, about: { method: ProofMethod; personId: string }) {
  const { count } = await tx.mandate.updateMany({
    where: { id, proof: { in: mandateProofLife.from('verify') } },
    data: {
      proof: mandateProofLife.to('verify'),
      proofMethod: about.method,
      proofAt: await dbNow(tx),
      proofById: authorId(actor),
    },
  })
  if (count === 0) return false
  await record(tx, actor, {
    subject: { type: 'mandate', id },
    action: 'mandate.verified',
    onBehalfOfId: about.personId,
    details: { method: about.method },
  })
  return true
}
