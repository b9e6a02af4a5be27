import { create } from 'qrcode'

/** Light modules around a code, as the standard asks. */
const quiet = 4

/** The code of a pass as one path: what a door reads is the reference, and nothing about the person. */
export function passMarks(reference: string): { path: string; size: number } {
  const { data, size } = create(`VAV:${reference}`, { errorCorrectionLevel: 'Q' }).modules
  const dark = [...data.entries()].filter(([, isDark]) => isDark)
  const path = dark.map(([index]) => `M${(index % size) + quiet} ${Math.floor(index / size) + quiet}h1v1h-1z`).join('')
  return { path, size: size + 2 * quiet }
}
