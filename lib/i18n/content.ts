import { z } from 'zod'
import { type Locale, locales } from './locales'

/** What a translation is worth: somebody wrote it, a machine did, or the original has changed since. */
export const contentStates = ['machine', 'reviewed', 'outdated'] as const

export type ContentState = (typeof contentStates)[number]

export type Content = {
  original: Locale
  texts: Partial<Record<Locale, { text: string; state?: ContentState }>>
}

const text = (limit: number) => z.string().trim().min(1).max(limit)

/**
 * A text in several languages as a form or an API sends it: `title.original`, `title.texts.nl.text`, `title.texts.nl.state`.
 * Languages left empty are left out; the original's text must be there.
 */
export function contentSchema({ max }: { max: number }) {
  const translation = z.strictObject({ text: text(max).optional(), state: z.enum(contentStates).optional() })
  return z
    .strictObject({
      original: z.enum(locales),
      texts: z.partialRecord(z.enum(locales), translation).default({}),
    })
    .transform((value, context): Content => {
      const texts: Content['texts'] = {}
      for (const locale of locales) {
        const given = value.texts[locale]
        if (!given?.text) continue
        texts[locale] =
          locale === value.original ? { text: given.text } : { text: given.text, state: given.state ?? 'reviewed' }
      }
      if (!texts[value.original]) {
        context.addIssue({ code: 'custom', message: 'required', path: ['texts', value.original, 'text'] })
      }
      return { original: value.original, texts }
    })
}

/** The same, where nothing at all may be written: then it is null. */
export function optionalContentSchema(limits: { max: number }) {
  return z.preprocess((value) => (isBlank(value) ? null : value), contentSchema(limits).nullable())
}

/** No language has a text; a form posts the languages and states of its selects all the same. */
function isBlank(value: unknown): boolean {
  if (value === undefined) return true
  if (typeof value !== 'object' || value === null || !('original' in value)) return false
  const texts = 'texts' in value && typeof value.texts === 'object' && value.texts !== null ? value.texts : {}
  return !Object.values(texts).some(
    (one) => typeof one === 'object' && one !== null && 'text' in one && one.text !== undefined,
  )
}

const stored = z.object({
  original: z.enum(locales),
  texts: z.partialRecord(z.enum(locales), z.object({ text: z.string(), state: z.enum(contentStates).optional() })),
})

/** A jsonb column as content. @throws when the column holds something else, which a CHECK forbids. */
export function readContent(column: unknown): Content {
  // zod's optional properties allow undefined where ours are absent; JSON has no undefined.
  return stored.parse(column) as Content
}

export function readOptionalContent(column: unknown): Content | null {
  return column === null || column === undefined ? null : readContent(column)
}

/** One language's text to show: the reader's, else the original with its language marked. Nothing is hidden. */
export type ShownText = { text: string; language: Locale; state: ContentState | 'original'; isFallback: boolean }

export function textFor(content: Content, reader: Locale): ShownText {
  const wanted = content.texts[reader]
  if (wanted) {
    const state = reader === content.original ? 'original' : (wanted.state ?? 'reviewed')
    return { text: wanted.text, language: reader, state, isFallback: false }
  }
  const text = content.texts[content.original]?.text ?? ''
  return { text, language: content.original, state: 'original', isFallback: true }
}

/** Just the words, where the language cannot be marked (a calendar line, a subject). */
export function plainText(column: unknown, reader: Locale): string {
  const content = readOptionalContent(column)
  return content ? textFor(content, reader).text : ''
}

/** After an edit: translations whose original changed and that were not touched themselves are outdated. */
export function afterEdit(before: Content | null, after: Content): Content {
  const originalChanged = before !== null && before.texts[before.original]?.text !== after.texts[after.original]?.text
  if (!originalChanged || before.original !== after.original) return after
  const texts: Content['texts'] = { ...after.texts }
  for (const locale of locales) {
    const now = after.texts[locale]
    if (locale === after.original || !now) continue
    if (now.text === before.texts[locale]?.text && now.state === before.texts[locale]?.state) {
      texts[locale] = { text: now.text, state: 'outdated' }
    }
  }
  return { original: after.original, texts }
}
