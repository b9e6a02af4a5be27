/** Crockford's base 32: no I, L, O or U, so that nothing is misheard or misread on the telephone. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many random bytes a reference is made of: five bits of each digit, 40 bits in all. */
export const referenceBytes = 8

/** "7K2M-94TX" from eight random bytes. */
export function referenceFrom(random: Uint8Array): string {
  const letters = [...random.subarray(0, referenceBytes)].map((byte) => digits.charAt(byte % 32))
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** What somebody typed or said, as it is stored: "7k2m94tx" and "7K2M 94TX" are the same; null when it is no reference. */
export function readReference(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const isWhole = letters.length === 8 && [...letters].every((letter) => digits.includes(letter))
  return isWhole ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null
}
