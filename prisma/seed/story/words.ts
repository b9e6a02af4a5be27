import type { Content, ContentState } from '@/lib/i18n/content'
import { type Locale, locales } from '@/lib/i18n/locales'

type Words = Partial<Record<Locale, string>>

/** Content whose first language is the original; `machine` marks translations nobody has read yet. */
export function say(words: Words, machine: Locale[] = []): Content {
  const original = locales.find((locale) => words[locale] !== undefined) ?? 'fr'
  return written(original, words, machine)
}

/** The same, written in Dutch first. */
export function zeg(words: Words & { nl: string }, machine: Locale[] = []): Content {
  return written('nl', words, machine)
}

function written(original: Locale, words: Words, machine: Locale[]): Content {
  const texts: Content['texts'] = {}
  for (const locale of locales) {
    const text = words[locale]
    if (text === undefined) continue
    const state: ContentState = machine.includes(locale) ? 'machine' : 'reviewed'
    texts[locale] = locale === original ? { text } : { text, state }
  }
  return { original, texts }
}
