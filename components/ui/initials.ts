/** First letters of the first and the last word of a name; particles (de, van der) do not count. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word))
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  return [first, last].map((word) => (word ? Array.from(word)[0] : '')).join('')
}
