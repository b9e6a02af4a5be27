import { ContentWords } from '@/components/layout/content'
import { RegistrationState } from '@/components/registrations/registration-state'
import { Facts } from '@/components/ui/facts'
import { Behalf, Mandate } from '@/components/ui/person'
import { formatList, formatMoment, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officialLine, personName } from '@/lib/officials/official-line'
import type { DeskRegistration } from '@/lib/registrations/desk-page.queries'

type Props = { registration: DeskRegistration; locale: Locale }

/** Who it is, where it stands, what was answered. */
export function RegistrationFacts({ registration, locale }: Props) {
  const t = translator(locale)
  const { person, office, status, inLine, reference, requestedAt, registeredBy, encounter } = registration
  const zoned = { locale, zone: encounter.zone }
  return (
    <>
      <h2>{office ? officialLine(person, office, locale) : personName(person)}</h2>
      <div className="person-marks">
        {office && (
          <Mandate state={office.proof === 'verified' ? 'verified' : 'doubt'}>
            {t(`registrations:desk.proof.${office.proof}`)}
          </Mandate>
        )}
        {registeredBy && registeredBy.id !== person.id && (
          <Behalf>{t('registrations:desk.by', { name: personName(registeredBy) })}</Behalf>
        )}
      </div>
      <Facts
        items={[
          {
            term: t('registrations:desk.column.status'),
            detail: <RegistrationState {...{ status, inLine, locale }} />,
          },
          { term: t('registrations:desk.column.reference'), detail: reference },
          { term: t('registrations:desk.column.requestedAt'), detail: formatMoment(requestedAt, zoned) },
          ...answers(registration, locale),
        ]}
      />
    </>
  )
}

function answers(
  { answers: given, wished, spokenLanguages, organiserNote, endNote }: DeskRegistration,
  locale: Locale,
) {
  const t = translator(locale)
  const languages = spokenLanguages.map((code) => languageName(code, locale))
  const needs = given
    ? [...given.needs.choices.map((choice) => t(`registrations:desk.need.${choice}`)), given.needs.other ?? '']
    : []
  const wishes = wished.length > 0 && (
    <ol>
      {wished.map((question) => (
        <li key={question.texts[question.original]?.text}>
          <ContentWords content={question} locale={locale} />
        </li>
      ))}
    </ol>
  )
  return [
    { term: t('registrations:desk.column.languages'), detail: languages.length > 0 && formatList(languages, locale) },
    { term: t('registrations:desk.column.phone'), detail: given?.phone },
    { term: t('registrations:desk.column.needs'), detail: needs.filter(Boolean).join(', ') },
    { term: t('registrations:desk.wishes'), detail: wishes },
    { term: t('registrations:desk.column.note'), detail: organiserNote },
    { term: t('registrations:desk.reason'), detail: endNote },
  ].filter(({ detail }) => Boolean(detail))
}
