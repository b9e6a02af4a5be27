import { ChoiceField } from '@/components/ui/choice'
import { SelectField } from '@/components/ui/select-field'
import { DateField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionChoices } from '@/lib/officials/function'
import { dayOfColumn, type Period, proofMethods } from '@/lib/officials/mandate'

type Terms = Period & { function: string; isActing: boolean }

/** Function, days and acting: what a mandate's forms ask, new or corrected. */
export function MandateFields({
  locale,
  terms,
  chosen,
}: {
  locale: Locale
  terms?: Terms
  chosen?: string | undefined
}) {
  const t = translator(locale)
  const day = (date: Date | null | undefined) => (date ? dayOfColumn(date) : undefined)
  return (
    <>
      <SelectField
        name="function"
        label={t('officials:field.function')}
        empty={t('common:words.choose')}
        defaultValue={terms?.function ?? chosen}
        options={functionChoices(locale).map(({ code, title }) => ({ value: code, label: title }))}
      />
      <DateField
        name="startsOn"
        label={t('officials:field.startsOn')}
        hint={t('officials:field.startsOnHint')}
        optional
        defaultValue={day(terms?.startsOn)}
      />
      <DateField
        name="endsOn"
        label={t('officials:field.endsOn')}
        hint={t('officials:field.endsOnHint')}
        optional
        defaultValue={day(terms?.endsOn)}
      />
      <ChoiceField
        name="isActing"
        label={t('officials:field.isActing')}
        hint={t('officials:field.isActingHint')}
        defaultChecked={terms?.isActing ?? false}
      />
    </>
  )
}

/** How it is proved. */
export function MethodField({ locale, optional }: { locale: Locale; optional?: boolean }) {
  const t = translator(locale)
  return (
    <SelectField
      name="method"
      label={t('officials:field.method')}
      hint={optional ? t('officials:field.methodHint') : undefined}
      optional={optional}
      empty={optional ? t('officials:field.methodNone') : t('common:words.choose')}
      options={proofMethods.map((value) => ({ value, label: t(`officials:method.${value}`) }))}
    />
  )
}
