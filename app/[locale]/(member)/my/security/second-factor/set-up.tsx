import { formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { ActionForm } from '@/components/ui/form'
import { QrCode } from '@/components/ui/qr-code'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { setSecondFactorAction } from '@/lib/auth/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = {
  locale: Locale
  enrolment: { uri: string; key: string }
  isReplaced: boolean
  returnTo: string | null
}

/** Three steps on one screen: the app, the square, the first code. */
export function SetUp({ locale, enrolment, isReplaced, returnTo }: Props) {
  const t = translator(locale)
  return (
    <>
      {isReplaced && <Banner tone="wait" title={t('auth:setUp.replaces')} />}
      <ol className="numbered prose">
        <li>{t('auth:setUp.stepApp')}</li>
        <li className="stack">
          <p>{t('auth:setUp.stepScan')}</p>
          <QrCode text={enrolment.uri} label={t('auth:setUp.qr')} />
          <p>
            <a href={enrolment.uri}>{t('auth:setUp.open')}</a>
          </p>
          <p>{t('auth:setUp.key')}</p>
          <p className="code-line">{enrolment.key}</p>
        </li>
        <li>{t('auth:setUp.stepCode')}</li>
      </ol>
      <ActionForm
        action={setSecondFactorAction}
        locale={locale}
        words={formWords(locale)}
        hidden={returnTo ? { returnTo } : {}}
      >
        <TextField
          name="code"
          width="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          label={t('auth:secondFactor.label')}
        />
        <SubmitButton icon="shield-check">{t('auth:setUp.confirm')}</SubmitButton>
      </ActionForm>
    </>
  )
}
