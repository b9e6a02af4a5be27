import { Banner } from '@/components/ui/banner'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** The same words whether or not the address was known. */
export function Sent({ encounter, locale }: { encounter: EncounterPage; locale: Locale }) {
  const t = translator(locale)
  const organisation = textFor(encounter.organisation.name, locale).text
  return (
    <div className="stack">
      <Banner tone="ok" title={t('registrations:sent.title')} live="status">
        <p>{t('registrations:sent.body')}</p>
      </Banner>
      <ol className="numbered">
        <li>{t('registrations:sent.open')}</li>
        <li>{t('registrations:sent.press')}</li>
        <li>{t('registrations:sent.answer', { organisation })}</li>
      </ol>
      <p>
        <a href={paths.encounter(locale, encounter.slug)}>{t('registrations:register.backToPage')}</a>
      </p>
    </div>
  )
}
