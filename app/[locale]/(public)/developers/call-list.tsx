import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/page'
import { everyOperation, root } from '@/lib/api/routing'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Every call of the table, and what it needs. */
export function CallList({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="wrap api-part">
      <Section id="calls" title={t('api:page.calls')}>
        <div className="stack">
          <ul className="plain api-calls">
            {everyOperation.map(([id, { method, path, access }]) => (
              <li key={id}>
                <code>
                  {method} {root}
                  {path}
                </code>
                <span className="hint">
                  {access === 'public'
                    ? t('api:page.open')
                    : access === 'token'
                      ? t('api:page.sections.token.title')
                      : access}
                </span>
              </li>
            ))}
          </ul>
          <LinkButton href={`${root}/openapi.json`} tone="second" icon="file-text">
            {t('api:page.document')}
          </LinkButton>
        </div>
      </Section>
    </div>
  )
}
