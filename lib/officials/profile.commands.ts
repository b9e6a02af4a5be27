import 'server-only'
import { type Actor, authorOf } from '@/lib/auth/actor'
import { inTransaction } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { touchPerson } from './freshness.commands'
import type { Profile } from './profile.queries'

/** What a person says of themselves; mandates are proved elsewhere. */
export async function saveProfile(actor: Actor, profile: Profile) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  return inTransaction(async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: profile })
    await record(tx, authorOf(actor), { subject: { type: 'person', id: actor.personId }, action: 'profile.saved' })
    await touchPerson(tx, actor.personId)
    return done({ locale: profile.locale })
  })
}
