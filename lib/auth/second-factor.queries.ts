import 'server-only'
import { hkdfSync } from 'node:crypto'
import { db, dbNow } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { keyFor, unseal } from '@/lib/platform/secrets'
import type { User } from './actor'
import { enrolmentOf } from './second-factor'
import { factorHours, isFactorGiven, isProvedLately } from './session'

export type SecondFactorState = {
  setAt: Date | null
  /** Given in this session. */
  isGiven: boolean
  codesLeft: number
  /** So lately that it, the address and sessions may be changed. */
  isProvedLately: boolean
}

export async function secondFactorState(actor: User): Promise<SecondFactorState> {
  const [now, account, session, codesLeft] = await Promise.all([
    dbNow(),
    db.account.findUniqueOrThrow({ where: { id: actor.accountId } }),
    db.session.findUniqueOrThrow({ where: { id: actor.sessionId } }),
    db.recoveryCode.count({ where: { accountId: actor.accountId, usedAt: null } }),
  ])
  return {
    setAt: account.totpConfirmedAt,
    isGiven: isFactorGiven(session, now, factorHours(env().DEMO)),
    codesLeft,
    isProvedLately: isProvedLately(session, now),
  }
}

/**
 * The secret offered for enrolment: the same for one session until an app is confirmed, so that showing the page writes
 * nothing and a wrong first code does not change the QR code that was scanned. Derived, not stored (HKDF, RFC 5869).
 */
export function offeredSecret(actor: User, confirmedAt: Date | null): Uint8Array {
  const about = `${actor.accountId}:${actor.sessionId}:${confirmedAt?.getTime() ?? 0}`
  return new Uint8Array(hkdfSync('sha256', keyFor('totp-enrolment'), 'vis-a-vis', about, 20))
}

/** What the enrolment page shows. */
export async function offeredEnrolment(actor: User) {
  const account = await db.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  const email = await db.emailAddress.findFirst({ where: { personId: actor.personId }, orderBy: { isPrimary: 'desc' } })
  return enrolmentOf(offeredSecret(actor, account.totpConfirmedAt), email?.address ?? actor.name)
}

/** A secret at rest is sealed; the bytes are needed to check a code. */
export function secretBytes(sealed: string): Uint8Array {
  return new Uint8Array(Buffer.from(unseal(sealed), 'base64url'))
}
