import { EncounterName } from '@/components/encounters/encounter-name'
import { PageHead } from '@/components/ui/page'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { RegistrationPage } from '@/lib/registrations/page.queries'
import { CancelForm } from './cancel-form'
import { ChangeForm } from './change-form'
import { Pass } from './pass'
import { type RegistrationPart as Part, pageOf } from './registration-paths'
import { SubstituteForm } from './substitute-form'

type Props = { part: Part; registration: RegistrationPage; locale: Locale; token?: string | undefined }

const forms = { change: ChangeForm, substitute: SubstituteForm, cancel: CancelForm }

/** One question about a registration. What may no longer be done says so and leads back. */
export function RegistrationPart({ part, registration, locale, token }: Props) {
  const t = translator(locale)
  const back = pageOf({ locale, id: registration.id, token })
  if (part === 'pass') return <Pass registration={registration} locale={locale} back={back} />
  const Form = forms[part]
  return (
    <div className="wrap pb-16">
      <PageHead
        before={
          <p className="meta">
            <a href={back}>
              <EncounterName encounter={registration.encounter} locale={locale} />
            </a>
          </p>
        }
        title={t(`registrations:part.${part}.title`)}
        lede={registration.may[part] ? t(`registrations:part.${part}.lede`) : t(`registrations:part.${part}.closed`)}
      />
      {registration.may[part] ? (
        <Form registration={registration} locale={locale} token={token} back={back} />
      ) : (
        <p>
          <a href={back}>{t('registrations:mail.open')}</a>
        </p>
      )}
    </div>
  )
}
