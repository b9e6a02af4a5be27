import { momentWords } from '@/components/layout/form-words'
import { ChoiceField } from '@/components/ui/choice'
import { MomentField } from '@/components/ui/moment-field'
import { FormRow, SpareRow } from '@/components/ui/rows'
import { SelectField } from '@/components/ui/select-field'
import { DateField, NumberField } from '@/components/ui/text-field'
import { zoneCity } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { zones } from '@/lib/platform/zoned-time'

type Window = { id: string; startsOn: Date; endsOn: Date }

/** When one may answer, how many are chosen, and when they host. */
export function CallTimetableFields({ locale, windows = [] }: { locale: Locale; windows?: readonly Window[] }) {
  const t = translator(locale)
  const words = momentWords(locale)
  const spare = [0, 1].map((extra) => windows.length + extra)
  return (
    <>
      <SelectField
        name="zone"
        label={t('encounters:field.zone')}
        hint={t('calls:form.zoneHint')}
        options={zones.map((value) => ({ value, label: zoneCity(value, locale) }))}
      />
      <MomentField name="opens" legend={t('calls:form.opens')} words={words} />
      <MomentField name="closes" legend={t('calls:form.closes')} hint={t('calls:form.closesHint')} words={words} />
      <NumberField name="laureateCount" label={t('calls:form.laureates')} optional />
      <div>
        {windows.map((window, index) => (
          <FormRow key={window.id} name={`windows.${index}`} title={t('calls:form.window', { number: index + 1 })}>
            <WindowFields name={`windows.${index}`} window={window} locale={locale} />
            <ChoiceField name={`windows.${index}.remove`} label={t('calls:form.removeWindow')} />
          </FormRow>
        ))}
        {spare.map((index) => (
          <SpareRow key={index} name={`windows.${index}`} title={t('calls:form.addWindow')}>
            <WindowFields name={`windows.${index}`} locale={locale} />
          </SpareRow>
        ))}
      </div>
    </>
  )
}

const dayText = (date: Date | undefined) => date?.toISOString().slice(0, 10)

function WindowFields({ name, window, locale }: { name: string; window?: Window; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="fields-row">
      <DateField
        name={`${name}.startsOn`}
        label={t('calls:form.windowStarts')}
        defaultValue={dayText(window?.startsOn)}
      />
      <DateField name={`${name}.endsOn`} label={t('calls:form.windowEnds')} defaultValue={dayText(window?.endsOn)} />
    </div>
  )
}
