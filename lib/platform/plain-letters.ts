/** Letters that Unicode takes apart into nothing plainer, and how they are written without them. */
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

/** Lower case, without accents and ligatures. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæßĳøłđðþ]/g, (letter) => ligatures[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}
