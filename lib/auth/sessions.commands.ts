import 'server-only'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { type Actor, authorOf, type User } from './actor'
import { isProvedLately, sessionDays } from './session'
import { revokeTokens } from './token-endings.commands'

type Opening = {
  userAgent: string | null
  /** Only where it was really given, and in the demo. */
  secondFactorGiven?: boolean
  /** Whom the session acts for from its beginning: one that is renewed goes on. */
  actingForId?: string | null
}

/** The account of a person, made at the first sign-in. */
export async function accountOf(tx: Tx, personId: string): Promise<string> {
  await tx.$executeRaw`
    INSERT INTO "Account" ("id", "personId") VALUES (gen_random_uuid(), ${personId}::uuid) ON CONFLICT ("personId") DO NOTHING`
  const account = await tx.account.findUniqueOrThrow({ where: { personId }, select: { id: true } })
  return account.id
}

/** Opens a session for somebody who has just proved an address. @returns its id, for the cookie. */
export async function openSession(tx: Tx, personId: string, opening: Opening): Promise<string> {
  const accountId = await accountOf(tx, personId)
  const sessionId = await insertSession(tx, accountId, opening)
  await record(
    tx,
    { kind: 'user', personId },
    { subject: { type: 'account', id: accountId }, action: 'session.opened' },
  )
  return sessionId
}

async function insertSession(
  tx: Tx,
  accountId: string,
  { userAgent, secondFactorGiven = false, actingForId = null }: Opening,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Session" ("id", "accountId", "createdAt", "lastSeenAt", "expiresAt", "secondFactorAt", "userAgent", "actingForId")
    SELECT gen_random_uuid(), ${accountId}::uuid, now, now, now + make_interval(days => ${sessionDays}),
      CASE WHEN ${secondFactorGiven} THEN now END, ${userAgent},
      ${actingForId}::uuid
    FROM app_now() AS now RETURNING "id"::text`
  if (!row) throw new Error('The session was not written')
  return row.id
}

/** A session that gains power gets a new number; the old one, which somebody may have seen, ends. */
export async function renewSession(tx: Tx, sessionId: string): Promise<string> {
  const old = await tx.session.findUniqueOrThrow({ where: { id: sessionId } })
  await revoke(tx, { id: sessionId })
  return insertSession(tx, old.accountId, { ...old, secondFactorGiven: true })
}

/** Whoever took a session over must not be able to end its holder's others. */
async function mayEndOthers(tx: Tx, { sessionId }: User): Promise<boolean> {
  return isProvedLately(await tx.session.findUniqueOrThrow({ where: { id: sessionId } }), await dbNow(tx))
}

/** Ends one of one's own sessions, this one too (sign-out). */
export async function endSession(actor: Actor, sessionId: string) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  return inTransaction(async (tx) => {
    if (sessionId !== actor.sessionId && !(await mayEndOthers(tx, actor))) return refuse('proveAgain')
    const ended = await revoke(tx, { id: sessionId, accountId: actor.accountId })
    if (ended === 0) return refuse('notFound')
    await recordEnd(tx, actor, actor.accountId, ended)
    return done()
  })
}

/** Ends all of one's sessions but this one, and every token. */
export async function endOtherSessions(actor: Actor) {
  if (actor.kind !== 'user') return refuse('signInFirst')
  return inTransaction(async (tx) =>
    (await mayEndOthers(tx, actor))
      ? done({ ended: await endOtherSessionsOf(tx, actor, actor.sessionId) })
      : refuse('proveAgain'),
  )
}

/** An administrator ends every session of somebody else: a telephone is lost, an account in other hands. */
export async function endSessionsOf(actor: Actor, personId: string) {
  if (actor.kind !== 'user' || !actor.isAdministrator) return refuse('notAllowed')
  if (actor.personId === personId) return refuse('notYourself')
  return inTransaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { personId }, select: { id: true } })
    if (!account) return refuse('notFound')
    await endAllSessions(tx, actor, account.id)
    return done()
  })
}

/** The same inside a change that makes the other sessions, and tokens made in them, doubtful. */
export async function endOtherSessionsOf(tx: Tx, actor: User, keptId: string): Promise<number> {
  await revokeTokens(tx, actor, actor.accountId)
  const ended = await revoke(tx, { accountId: actor.accountId, id: { not: keptId } })
  if (ended > 0) await recordEnd(tx, actor, actor.accountId, ended)
  return ended
}

/** Ends every session and every token of an account: its holder must sign in again everywhere, and so must programs. */
export async function endAllSessions(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  await revokeTokens(tx, actor, accountId)
  const ended = await revoke(tx, { accountId })
  if (ended > 0) await recordEnd(tx, actor, accountId, ended)
}

type Chosen = { accountId?: string; id?: string | { not: string } }

async function revoke(tx: Tx, chosen: Chosen): Promise<number> {
  const revokedAt = await dbNow(tx)
  const { count } = await tx.session.updateMany({ where: { ...chosen, revokedAt: null }, data: { revokedAt } })
  return count
}

async function recordEnd(tx: Tx, actor: Actor, accountId: string, count: number): Promise<void> {
  await record(tx, authorOf(actor), {
    subject: { type: 'account', id: accountId },
    action: 'session.ended',
    details: { count },
  })
}
