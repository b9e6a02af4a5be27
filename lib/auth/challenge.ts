import { randomInt } from 'node:crypto'

export const challengeMinutes = 10

/** The fifth wrong code ends a challenge. */
export const mostWrongCodes = 5

const codeDigits = 8

export function newCode(): string {
  return String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')
}

/** "4182 0675": read aloud and copied in two halves. */
export function writtenCode(code: string): string {
  return `${code.slice(0, codeDigits / 2)} ${code.slice(codeDigits / 2)}`
}

/** What was typed, without the spaces, points and dashes people add. */
export function typedCode(typed: string): string {
  return typed.replace(/[\s.\-–]/gu, '')
}

/** The browser's half, as its cookie carries it: which challenge was asked last, and a secret that we keep hashed only. */
export type BrowserHalf = { challengeId: string; secret: string }

export function writeHalf({ challengeId, secret }: BrowserHalf): string {
  return `${challengeId}.${secret}`
}

export function readHalf(cookie: string | null): BrowserHalf | null {
  const [challengeId = '', secret = ''] = cookie?.split('.') ?? []
  return /^[0-9a-f-]{36}$/.test(challengeId) && secret.length === 43 ? { challengeId, secret } : null
}
