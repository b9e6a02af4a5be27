import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { isId } from '@/lib/platform/identifier'
import { inForceOn, officeDay } from './mandate'
import { officeSelect } from './office.queries'

const ownSelect = {
  id: true,
  bodyId: true,
  startsOn: true,
  endsOn: true,
  proof: true,
  person: { select: { titleForm: true } },
  ...officeSelect,
} satisfies Prisma.MandateSelect

/** The actor's own mandates in force: what delegates can be named under, once verified. */
export async function listOwnMandates(actor: Actor) {
  if (actor.kind !== 'user') return []
  return db.mandate.findMany({ where: await inForceOf(actor.personId), select: ownSelect, orderBy: { id: 'asc' } })
}

/** One of them; null for everybody else's and for one that has ended. */
export async function findOwnMandate(actor: Actor, id: string) {
  if (actor.kind !== 'user' || !isId(id)) return null
  return db.mandate.findFirst({ where: { id, ...(await inForceOf(actor.personId)) }, select: ownSelect })
}

async function inForceOf(personId: string): Promise<Prisma.MandateWhereInput> {
  return { personId, ...inForceOn(officeDay(await dbNow())) }
}
