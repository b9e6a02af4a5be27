import 'server-only'
import { dbNow, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { type Actor, authorOf } from './actor'

/** Ends every token of an account that is in force, each with its line of history: no program stays in where browsers may not. */
export async function revokeTokens(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  // Whoever makes a token holds the account: none slips in meanwhile.
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${accountId}::uuid FOR UPDATE`
  const revokedAt = await dbNow(tx)
  const revoked = await tx.apiToken.updateManyAndReturn({
    where: { accountId, revokedAt: null, expiresAt: { gt: revokedAt } },
    data: { revokedAt },
    select: { id: true },
  })
  const subject = { type: 'account', id: accountId }
  for (const { id } of revoked)
    await record(tx, authorOf(actor), { subject, action: 'token.revoked', details: { token: id } })
}
