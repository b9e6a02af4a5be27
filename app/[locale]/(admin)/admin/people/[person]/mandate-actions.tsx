import { formWords } from '@/components/layout/form-words'
import { MethodField } from '@/components/officials/mandate-fields'
import { LinkButton } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { DateField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { doubtMandateAction, endMandateAction, verifyMandateAction } from '@/lib/officials/actions'
import { officeDay } from '@/lib/officials/mandate'
import type { FoundPerson } from '@/lib/officials/people.queries'
import { paths } from '@/lib/platform/paths'

type Props = { locale: Locale; mandate: FoundPerson['mandates'][number] }

/** Verify or doubt, correct, end. */
export function MandateActions({ locale, mandate }: Props) {
  const t = translator(locale)
  return (
    <>
      {mandate.proof === 'verified' ? null : <Verify locale={locale} mandate={mandate} />}
      <div className="row">
        <LinkButton href={paths.adminMandate(locale, mandate.id)} tone="second" size="small">
          {t('admin:mandate.change')}
        </LinkButton>
        {mandate.proof === 'verified' && <Doubt locale={locale} mandate={mandate} />}
        <End locale={locale} mandate={mandate} />
      </div>
    </>
  )
}

function Verify({ locale, mandate }: Props) {
  const t = translator(locale)
  return (
    <ActionForm
      action={verifyMandateAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ mandateId: mandate.id }}
    >
      <MethodField locale={locale} />
      <SubmitButton icon="shield-check">{t('admin:mandate.verify')}</SubmitButton>
    </ActionForm>
  )
}

function Doubt({ locale, mandate }: Props) {
  const t = translator(locale)
  return (
    <Dialog
      opener={t('admin:mandate.doubt')}
      look={{ tone: 'second', size: 'small' }}
      title={t('admin:mandate.doubtQuestion')}
      close={t('admin:mandate.keep')}
      action={
        <ActionForm
          action={doubtMandateAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ mandateId: mandate.id }}
        >
          <SubmitButton tone="danger">{t('admin:mandate.doubt')}</SubmitButton>
        </ActionForm>
      }
    >
      <p>{t('admin:mandate.doubtWhy')}</p>
    </Dialog>
  )
}

function End({ locale, mandate }: Props) {
  const t = translator(locale)
  return (
    <Dialog
      opener={t('admin:mandate.end')}
      look={{ tone: 'danger', size: 'small' }}
      title={t('admin:mandate.endQuestion')}
      close={t('admin:mandate.keep')}
      action={
        <ActionForm
          action={endMandateAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ mandateId: mandate.id }}
        >
          <DateField name="lastDay" label={t('admin:mandate.lastDay')} defaultValue={officeDay(new Date())} />
          <SubmitButton tone="danger">{t('admin:mandate.end')}</SubmitButton>
        </ActionForm>
      }
    >
      <p>{t('admin:mandate.endWhy')}</p>
    </Dialog>
  )
}
