import { plainLetters } from '@/lib/platform/plain-letters'

/** Words that people write in several ways inside the name of a place. */
const sameWords: Record<string, string> = {
  saint: 'st',
  sainte: 'st',
  ste: 'st',
  sint: 'st',
  sinte: 'st',
  sankt: 'st',
  lez: 'les',
}

/** Longest text that is searched for; what comes after cannot be part of a commune's name. */
const longest = 80

/**
 * Lower case, without accents, ligatures or punctuation: what a name is ordered by.
 * Letters of any script and digits stay; everything else parts words.
 */
export function plainKey(text: string): string {
  return plainLetters(text.slice(0, longest))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The one spelling under which names and questions meet (domain.md §11): accents, hyphens, apostrophes, Saint/St/Sint,
 * lez/lès and Dutch ij/y make no difference. "y" becomes "ij" and not the reverse, so that "di" still begins "Dijon".
 */
export function searchKey(text: string): string {
  return plainKey(text)
    .replaceAll('y', 'ij')
    .split(' ')
    .map((word) => sameWords[word] ?? word)
    .join(' ')
}

export interface SearchTerms {
  /** Search key of the words, "" when only a code was given. */
  words: string
  /** A postal code or an official code, or its beginning, "" when there is none. */
  digits: string
}

/** "8500 Courtrai" and "Courtrai 8500" ask for a postal code and a name; "B-8500" and "F-59000" are postal codes too. */
export function searchTerms(text: string): SearchTerms {
  const parts = searchKey(text.replace(/^\s*([bf]|be|fr|lu?|d|nl|ch)\s*-\s*(?=\d)/i, '')).split(' ')
  const code = parts.find((part) => /^\d[\dab]\d{2,6}$|^\d{2,8}$/.test(part)) ?? ''
  return { words: parts.filter((part) => part !== code).join(' '), digits: code }
}

/** Beginnings that answer half a word too: "sain" may become "Saint-…", whose key begins with "st". */
export function beginnings(words: string): string[] {
  const start = words.replace(/(^| )(sai|sain|sin)$/, '$1st ')
  return start === words ? [words] : [words, start]
}

/** Shorter words have too many neighbours to guess from. */
const shortestGuess = 4

/** FNV-1a, 32 bits: what is compared is checked afterwards, so that a rare collision does no harm. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}

/**
 * Two spellings one typing error apart (a letter too many, missing, other or swapped; spaces do not count) have a number
 * in common: each gives itself and itself less one letter (symmetric deletion, W. Garbe, SymSpell, 2012).
 * Looking them up costs the same among a thousand names or a million, which comparing trigrams does not.
 */
export function nearKeys(key: string): number[] {
  const letters = key.replaceAll(' ', '')
  if (letters.length < shortestGuess) return []
  const less = Array.from(letters, (_, i) => letters.slice(0, i) + letters.slice(i + 1))
  return [...new Set([letters, ...less].map(hash))]
}
