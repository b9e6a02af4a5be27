import { EncounterName } from '@/components/encounters/encounter-name'
import { formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { ActionForm } from '@/components/ui/form'
import { PageHead, Panel, Reading } from '@/components/ui/page'
import { Behalf } from '@/components/ui/person'
import { SubmitButton } from '@/components/ui/submit'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'
import { confirmAddressAction } from '@/lib/registrations/actions'
import { deadlineWords, startOf } from '@/lib/registrations/letter'
import type { RegistrationPage } from '@/lib/registrations/page.queries'
import { OccasionFacts } from './occasion-facts'
import { OfferAnswer } from './offer-answer'
import { OrganiserHelp } from './organiser-help'
import { PlaceInLine } from './place-in-line'
import { RegistrationActs } from './registration-acts'
import { RegistrationState } from './registration-state'

type Done = 'registered' | 'accepted' | 'refused' | 'changed' | 'cancelled' | 'substituted' | 'confirmedAddress'

type Props = {
  registration: RegistrationPage
  locale: Locale
  token?: string | undefined
  done?: Done | undefined
}

/** One registration: the state as a sentence, what it means, what to do. The same for who is signed in and who follows a link. */
export function RegistrationView({ registration, locale, token, done }: Props) {
  const t = translator(locale)
  const { encounter, person, registeredBy, status, inLine, isOwn } = registration
  const aside = (
    <>
      <Panel title={t('registrations:view.facts')}>
        <OccasionFacts registration={registration} locale={locale} />
      </Panel>
      <OrganiserHelp organisation={encounter.organisation} locale={locale} />
    </>
  )
  return (
    <div className="wrap pb-16">
      <PageHead
        before={
          <p className="meta">
            <a href={paths.encounter(locale, encounter.slug)}>
              <EncounterName encounter={encounter} locale={locale} />
            </a>
            , {startOf(encounter, locale)}
          </p>
        }
        title={t(`registrations:view.title.${status}.${isOwn ? 'you' : 'they'}`, { name: personName(person) })}
      >
        <div className="mt-3 space-y-3">
          <RegistrationState
            status={status}
            inLine={inLine}
            isSubstitute={registration.replaces !== null}
            locale={locale}
          />
          {registeredBy && registeredBy.id !== person.id && (
            <Behalf>{t('registrations:view.by', { name: personName(registeredBy) })}</Behalf>
          )}
          {done && <Banner tone="ok" title={t(`registrations:done.${done}`)} live="status" />}
        </div>
      </PageHead>
      <Reading aside={aside} asideLabel={t('registrations:view.facts')}>
        <div className="stack">
          <Meaning registration={registration} locale={locale} token={token} />
          <RegistrationActs registration={registration} locale={locale} token={token} />
        </div>
      </Reading>
    </div>
  )
}

function Meaning({ registration, locale, token }: Omit<Props, 'done'>) {
  const t = translator(locale)
  const { encounter, may, status } = registration
  const organisation = textFor(encounter.organisation.name, locale).text
  switch (status) {
    case 'offered':
      if (may.answerOffer) return <OfferAnswer registration={registration} locale={locale} token={token} />
      return <p className="lede">{t('registrations:mail.lapsed.title')}</p>
    case 'waitlisted':
      return <PlaceInLine registration={registration} locale={locale} />
    case 'pending':
      return (
        <>
          <p className="lede">{t('registrations:mail.requested.text', { organisation })}</p>
          <ConfirmAddress registration={registration} locale={locale} token={token} />
        </>
      )
    case 'confirmed':
      return <p className="lede">{t('registrations:view.confirmed')}</p>
    case 'declined':
    case 'cancelled':
      return <EndWords registration={registration} locale={locale} />
  }
}

function ConfirmAddress({ registration, locale, token }: Omit<Props, 'done'>) {
  const t = translator(locale)
  if (!registration.needsAddressConfirmed || !token) return null
  const hidden = { registrationId: registration.id, token }
  return (
    <ActionForm action={confirmAddressAction} locale={locale} words={formWords(locale)} hidden={hidden}>
      <SubmitButton icon="check">{t('registrations:mail.confirmAddress')}</SubmitButton>
    </ActionForm>
  )
}

/** Why it ended, in one sentence, with the reason somebody gave. */
function EndWords({ registration, locale }: Omit<Props, 'done' | 'token'>) {
  const t = translator(locale)
  const { encounter, endReason, endNote, offerExpiresAt, status, substitute } = registration
  const reason = status === 'declined' ? 'declined' : (endReason ?? 'byPerson')
  const words = {
    organisation: textFor(encounter.organisation.name, locale).text,
    other: substitute ? personName(substitute.person) : '',
    until: offerExpiresAt ? deadlineWords(offerExpiresAt, encounter.zone, locale) : '',
  }
  return (
    <>
      <p className="lede">{t(`registrations:end.${reason}`, words)}</p>
      {endNote && <p>{t('registrations:mail.reason', { reason: endNote })}</p>}
      {endReason === 'encounterCancelled' && encounter.cancelledReason && (
        <p>{textFor(encounter.cancelledReason, locale).text}</p>
      )}
    </>
  )
}
