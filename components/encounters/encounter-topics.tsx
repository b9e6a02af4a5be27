import { ContentWords } from '@/components/layout/content'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

type Props = { topics: EncounterPage['topics']; locale: Locale }

/** The questions, numbered as the tables are, with who holds them and in which languages. */
export function EncounterTopics({ topics, locale }: Props) {
  return (
    <ol className="topics plain">
      {topics.map((topic, index) => (
        <li key={topic.id}>
          <b aria-hidden="true">{index + 1}</b>
          <div>
            <ContentWords content={topic.question} locale={locale} />
            {topic.hosts && <p className="meta">{topic.hosts}</p>}
          </div>
          <Spoken codes={topic.languages} locale={locale} />
        </li>
      ))}
    </ol>
  )
}

/** "FR + NL" to the eye, in words to the ear. */
function Spoken({ codes, locale }: { codes: string[]; locale: Locale }) {
  if (codes.length === 0) return null
  return (
    <span className="meta nowrap">
      <span aria-hidden="true">{codes.map((code) => code.toUpperCase()).join(' + ')}</span>
      <span className="hidden-text">{codes.map((code) => languageName(code, locale)).join(', ')}</span>
    </span>
  )
}
