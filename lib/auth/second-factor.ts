import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const period = 30

/** A time-based code (RFC 6238) as every authenticator app computes it. */
function totp(secret: Uint8Array, label: string): TOTP {
  const bytes = new Uint8Array(secret)
  return new TOTP({
    issuer: 'Vis-à-vis',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer: bytes.buffer }),
  })
}

/** What the QR code says and, for those who type, the key in groups of four. */
export function enrolmentOf(secret: Uint8Array, label: string): { uri: string; key: string } {
  const generator = totp(secret, label)
  return { uri: generator.toString(), key: generator.secret.base32.match(/.{1,4}/g)?.join(' ') ?? '' }
}

/** The time step a code belongs to, one step early or late forgiven; null when it is no code of now. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  const delta = totp(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

// Crockford's alphabet: no I, L, O, U to be misread.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const recoveryCodeCount = 10

/** Ten codes of sixty bits, `7K2M-94TX-Q0WE`. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: recoveryCodeCount }, () => [group(), group(), group()].join('-'))
}

export type TypedFactor = { kind: 'totp'; code: string } | { kind: 'recovery'; code: string }

/** What was typed, read as people write it: six digits, else a recovery code with O for 0 and I or L for 1 forgiven. */
export function typedFactor(typed: string): TypedFactor {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (/^\d{6}$/.test(plain)) return { kind: 'totp', code: plain }
  return { kind: 'recovery', code: plain.replaceAll('O', '0').replace(/[IL]/g, '1') }
}

/** The form in which a recovery code is hashed. */
export function plainRecoveryCode(code: string): string {
  return code.replaceAll('-', '')
}
