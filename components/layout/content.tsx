import type { ReactNode } from 'react'
import { type Content, type ShownText, textFor } from '@/lib/i18n/content'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type ContentProps = { content: Content; locale: Locale }

/** A mark for screen readers and hyphenation where the words are not in the reader's language. */
function foreign(shown: ShownText, locale: Locale): { lang?: Locale } {
  return shown.language === locale ? {} : { lang: shown.language }
}

/** A title or a few words, in the reader's language or, marked, in the original. */
export function ContentWords({ content, locale }: ContentProps) {
  const shown = textFor(content, locale)
  return <span {...foreign(shown, locale)}>{shown.text}</span>
}

/** What a reader has to know about these words: their language, a machine's hand, an original that has changed. */
export function contentNote(content: Content, locale: Locale): string | null {
  const t = translator(locale)
  const shown = textFor(content, locale)
  if (shown.isFallback) return t('common:content.shownIn', { language: languageName(shown.language, locale) })
  if (shown.state === 'machine') return t('common:content.shownMachine')
  return shown.state === 'outdated' ? t('common:content.shownOutdated') : null
}

type TextProps = ContentProps & {
  /** `lines`: one point a line, as a list. */
  as?: 'paragraphs' | 'lines'
  /** One point, where it is more than its words. */
  line?: (words: string) => ReactNode
  className?: string
}

/** A text of some length, with a note where it is not the original or a reviewed translation. */
export function ContentText({ content, locale, as = 'paragraphs', line, className }: TextProps) {
  const shown = textFor(content, locale)
  const note = contentNote(content, locale)
  const lines = linesOf(shown.text)
  return (
    <>
      {note && <p className="meta">{note}</p>}
      <div {...foreign(shown, locale)}>
        {as === 'lines' ? (
          <ul className={className}>
            {lines.map((words) => (
              <li key={words}>{line ? line(words) : words}</li>
            ))}
          </ul>
        ) : (
          lines.map((words) => <p key={words}>{words}</p>)
        )}
      </div>
    </>
  )
}

/** Lines as somebody typed them; a dash or a star before a point is theirs, the drawing is ours. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((words) => words.replace(/^\s*[-–•*]\s+/, '').trim())
  return [...new Set(lines.filter(Boolean))]
}
