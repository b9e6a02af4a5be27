import { LinkButton } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { RegistrationPage } from '@/lib/registrations/page.queries'
import { eventOf, partOf } from './registration-paths'

type Props = { registration: RegistrationPage; locale: Locale; token?: string | undefined }

/** What now: into the calendar, the pass, then what may still change. */
export function RegistrationActs({ registration, locale, token }: Props) {
  const t = translator(locale)
  const { id, may, status, encounter } = registration
  const where = { locale, id, token }
  const isSeated = status === 'confirmed'
  return (
    <div className="stack" id="change">
      {isSeated && (
        <div className="row">
          <LinkButton href={eventOf(where)} icon="calendar-plus" download>
            {t('registrations:act.calendar')}
          </LinkButton>
          <LinkButton href={partOf(where, 'pass')} tone="second" icon="qr-code">
            {t('registrations:mail.pass')}
          </LinkButton>
        </div>
      )}
      <div className="row">
        {may.change && (
          <LinkButton href={partOf(where, 'change')} tone="quiet" icon="pencil">
            {t('registrations:act.change')}
          </LinkButton>
        )}
        {may.substitute && (
          <LinkButton href={partOf(where, 'substitute')} tone="quiet" icon="repeat-2">
            {t('registrations:act.substitute')}
          </LinkButton>
        )}
        {may.cancel && (
          <LinkButton href={partOf(where, 'cancel')} tone="quiet" icon="circle-x">
            {t(status === 'waitlisted' ? 'registrations:mail.leave' : 'registrations:act.cancel')}
          </LinkButton>
        )}
        {may.again && (
          <LinkButton href={paths.register(locale, encounter.slug)} tone="second">
            {t('registrations:mail.again')}
          </LinkButton>
        )}
      </div>
    </div>
  )
}
