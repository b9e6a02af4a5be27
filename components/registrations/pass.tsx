import type { Route } from 'next'
import { EncounterName } from '@/components/encounters/encounter-name'
import { PrintButton } from '@/components/registrations/print-button'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { whenWords, whereWords } from '@/lib/registrations/letter'
import type { RegistrationPage } from '@/lib/registrations/page.queries'
import { passMarks } from './pass-marks'

type Props = { registration: RegistrationPage; locale: Locale; back: Route }

/** The pass: a code for the door and the same facts in words. Prints on one sheet; the reference alone is enough too. */
export function Pass({ registration, locale, back }: Props) {
  const t = translator(locale)
  const { encounter, person, office, reference, side, status } = registration
  if (status !== 'confirmed') {
    return (
      <div className="wrap section stack">
        <h1>{t('registrations:pass.none')}</h1>
        <p>
          <a href={back}>{t('registrations:mail.open')}</a>
        </p>
      </div>
    )
  }
  const { path, size } = passMarks(reference)
  return (
    <div className="wrap section">
      <div className="pass">
        <p className="pass-name">
          <EncounterName encounter={encounter} locale={locale} />
        </p>
        <h1>{personName(person)}</h1>
        {office && <p>{officeTitle(office, person.titleForm, locale)}</p>}
        <svg
          className="pass-code"
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={t('registrations:pass.code', { reference })}
        >
          <path d={path} />
        </svg>
        <p className="pass-reference">{reference}</p>
        <p>
          {whenWords(encounter, locale)}
          <br />
          {whereWords(encounter)}
        </p>
        {side && <p className="meta">{textFor(side.name, locale).text}</p>}
        <p className="meta">{t('registrations:pass.hint')}</p>
      </div>
      <div className="row no-print mt-6">
        <PrintButton>{t('registrations:pass.print')}</PrintButton>
        <a href={back}>{t('registrations:mail.open')}</a>
      </div>
    </div>
  )
}
