import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { DateField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { endOwnMandateAction } from '@/lib/officials/actions'
import { dayOfColumn, officeDay, type Period } from '@/lib/officials/mandate'
import { paths } from '@/lib/platform/paths'

type Props = { locale: Locale; mandate: Period & { id: string } }

/** The last day in office, and what stops after it. */
export function EndForm({ locale, mandate: { id, startsOn, endsOn } }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="end" className="stack">
      <h2 id="end">{t('officials:ownMandate.end')}</h2>
      <p>{t('officials:ownMandate.endMeans')}</p>
      <ActionForm action={endOwnMandateAction} locale={locale} words={formWords(locale)} hidden={{ mandateId: id }}>
        <DateField
          name="lastDay"
          label={t('officials:ownMandate.lastDay')}
          hint={t('officials:ownMandate.lastDayHint')}
          defaultValue={officeDay(new Date())}
          min={startsOn ? dayOfColumn(startsOn) : undefined}
          max={endsOn ? dayOfColumn(endsOn) : undefined}
        />
        <div className="form-actions">
          <SubmitButton tone="danger">{t('officials:ownMandate.submit')}</SubmitButton>
          <LinkButton href={paths.profile(locale)} tone="quiet">
            {t('officials:ownMandate.keep')}
          </LinkButton>
        </div>
      </ActionForm>
    </section>
  )
}
