import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { renewRecoveryCodesAction } from '@/lib/auth/actions'
import type { User } from '@/lib/auth/actor'
import type { SecondFactorState } from '@/lib/auth/second-factor.queries'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths, withReturn } from '@/lib/platform/paths'

type Props = { locale: Locale; user: User; state: SecondFactorState }

export function SecondFactorPanel({ locale, user, state }: Props) {
  const t = translator(locale)
  const hasPower = user.needsSecondFactor || user.memberships.length > 0 || user.isAdministrator
  if (state.setAt) return <SetPanel locale={locale} state={state} setAt={state.setAt} />
  if (!hasPower) return <p className="prose">{t('auth:security.factorNotNeeded')}</p>
  return (
    <div className="stack">
      <p className="prose">{t('auth:security.factorMissing')}</p>
      <LinkButton href={paths.setSecondFactor(locale)} icon="shield-check">
        {t('auth:security.factorSetUp')}
      </LinkButton>
    </div>
  )
}

function SetPanel({ locale, state, setAt }: Omit<Props, 'user'> & { setAt: Date }) {
  const t = translator(locale)
  const date = formatDate(setAt, { locale, zone: 'Europe/Brussels' }, { weekday: false })
  return (
    <div className="stack">
      <p className="prose">{t('auth:security.factorSet', { date })}</p>
      <p className="prose">{t('auth:security.factorLasts')}</p>
      <p>{t('auth:security.codesLeft', { count: state.codesLeft })}</p>
      {state.isGiven ? (
        <ActionForm action={renewRecoveryCodesAction} locale={locale} words={formWords(locale)}>
          <div className="row">
            <SubmitButton tone="second">{t('auth:security.renewCodes')}</SubmitButton>
            <LinkButton href={paths.setSecondFactor(locale)} tone="quiet">
              {t('auth:security.factorReplace')}
            </LinkButton>
          </div>
        </ActionForm>
      ) : (
        <LinkButton href={withReturn(paths.secondFactor(locale), paths.security(locale))}>
          {t('auth:security.factorGive')}
        </LinkButton>
      )}
    </div>
  )
}
