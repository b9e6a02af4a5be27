import 'server-only'
import type { OutgoingMail } from '@/lib/mail/message'
import { queueMail } from '@/lib/mail/outbox'
import { dbNow, type Tx } from '@/lib/platform/db'
import { type DelegationTerms, nobodyActsForYou, someoneActsForYou, youAreDelegate, youNoLongerAct } from './mail'
import { inForceOn, officeDay } from './mandate'
import { namedBodySelect } from './office.queries'
import { listRecipients, type Recipient } from './recipient.queries'

/** Both sides hear that somebody may act: the delegate, and each official it is for. */
export async function tellDelegation(tx: Tx, delegationId: string): Promise<void> {
  await tell(tx, delegationId, { delegate: youAreDelegate, official: someoneActsForYou })
}

export async function tellDelegationEnd(tx: Tx, delegationId: string): Promise<void> {
  await tell(tx, delegationId, { delegate: youNoLongerAct, official: nobodyActsForYou })
}

type Write = (to: Recipient, terms: DelegationTerms) => OutgoingMail

async function tell(tx: Tx, id: string, letters: { delegate: Write; official: Write }): Promise<void> {
  const delegation = await tx.delegation.findUniqueOrThrow({
    where: { id },
    include: { body: { select: namedBodySelect } },
  })
  const { delegateId, officialId, grantedById, bodyId } = delegation
  const officials = bodyId ? await listOfficialsIn(tx, bodyId) : []
  const told = [officialId, grantedById, ...officials].filter((personId) => personId !== null)
  const recipients = await listRecipients([delegateId, ...told], tx)
  const nameOf = (personId: string | null) => (personId && recipients.get(personId)?.name) || ''
  const terms: DelegationTerms = {
    delegate: nameOf(delegateId),
    by: nameOf(officialId ?? grantedById),
    body: delegation.body,
    scopes: delegation.scopes,
    endsOn: delegation.endsOn,
  }
  for (const [personId, recipient] of recipients) {
    const write = personId === delegateId ? letters.delegate : letters.official
    await queueMail(tx, write(recipient, terms))
  }
}

/** Who holds a verified mandate there today. */
async function listOfficialsIn(tx: Tx, bodyId: string): Promise<string[]> {
  const today = officeDay(await dbNow(tx))
  const mandates = await tx.mandate.findMany({
    where: { bodyId, proof: 'verified', ...inForceOn(today) },
    select: { personId: true },
  })
  return mandates.map((mandate) => mandate.personId)
}
