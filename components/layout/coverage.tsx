import { Chip } from '@/components/ui/chip'
import { type Coverage, isCovered } from '@/lib/i18n/coverage'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { languageNames } from './form-words'

/** How far each language is written, in words. */
export function LanguageCoverage({ coverage, locale }: { coverage: readonly Coverage[]; locale: Locale }) {
  const t = translator(locale)
  const names = languageNames(locale)
  return (
    <ul className="plain stack">
      {coverage.map((one) => (
        <li key={one.language} className="row between">
          <span>{names[one.language]}</span>
          {isCovered(one) ? (
            <Chip tone="ok" icon="check">
              {t('common:coverage.complete')}
            </Chip>
          ) : (
            <span className="meta">{wordsFor(one, locale)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function wordsFor({ missing, machine, outdated }: Coverage, locale: Locale): string {
  const t = translator(locale)
  const pieces = [
    missing > 0 && t('common:coverage.missing', { count: missing }),
    outdated > 0 && t('common:coverage.outdated', { count: outdated }),
    machine > 0 && t('common:coverage.machine', { count: machine }),
  ]
  return pieces.filter(Boolean).join(', ')
}
