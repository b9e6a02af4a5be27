import 'server-only'
import { inTransaction } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { type Actor, authorOf } from './actor'
import type { Profile } from './profile.queries'

/** What a person says of themselves; mandates are proved elsewhere. */
export async function saveProfile(actor: Actor, profile: Profile) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  return inTransaction(async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: profile })
    await record(tx, authorOf(actor), { subject: { type: 'person', id: actor.personId }, action: 'profile.saved' })
    await touch(tx, [`person:${actor.personId}`])
    return done({ locale: profile.locale })
  })
}
