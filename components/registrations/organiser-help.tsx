import type { Content } from '@/lib/i18n/content'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = {
  organisation: { name: Content; contactPhone: string | null; contactEmail?: string | null }
  locale: Locale
}

/** Whom to ask, with the number as a link: an official calls. */
export function OrganiserHelp({ organisation, locale }: Props) {
  const t = translator(locale)
  const name = textFor(organisation.name, locale).text
  const { contactPhone: phone, contactEmail: email } = organisation
  return (
    <p className="meta">
      {t('registrations:help.ask', { organisation: name })}{' '}
      {phone && (
        <a className="nowrap" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      )}
      {phone && email && ', '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  )
}
