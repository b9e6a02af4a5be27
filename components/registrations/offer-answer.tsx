import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { acceptOfferAction, refuseOfferAction } from '@/lib/registrations/actions'
import { deadlineWords } from '@/lib/registrations/letter'
import type { RegistrationPage } from '@/lib/registrations/page.queries'

type Props = { registration: RegistrationPage; locale: Locale; token?: string | undefined }

/** A seat is held: until when, and two buttons of equal honesty. Opening the page answered nothing. */
export function OfferAnswer({ registration, locale, token }: Props) {
  const t = translator(locale)
  const { encounter, id, offerExpiresAt } = registration
  const hidden = { registrationId: id, ...(token ? { token } : {}) }
  return (
    <section className="panel stack" id="answer" aria-label={t('registrations:view.offer.title')}>
      <p className="lede">
        {offerExpiresAt &&
          t('registrations:view.offer.until', { until: deadlineWords(offerExpiresAt, encounter.zone, locale) })}
      </p>
      <ActionForm action={acceptOfferAction} locale={locale} words={formWords(locale)} hidden={hidden}>
        <SubmitButton icon="check" wide>
          {t('registrations:mail.take')}
        </SubmitButton>
      </ActionForm>
      <div id="no">
        <ActionForm action={refuseOfferAction} locale={locale} words={formWords(locale)} hidden={hidden}>
          <SubmitButton tone="second" wide>
            {t('registrations:mail.refuse')}
          </SubmitButton>
        </ActionForm>
      </div>
    </section>
  )
}
