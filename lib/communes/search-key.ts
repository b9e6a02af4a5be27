const ligatures: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ĳ: 'ij',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

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
  return text
    .slice(0, longest)
    .toLowerCase()
    .replace(/[œæßĳøłđðþ]/g, (letter) => ligatures[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
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
