import { comboboxWords, contentWords, momentWords } from '@/components/layout/form-words'
import { RadioGroup } from '@/components/ui/choice'
import { Combobox } from '@/components/ui/combobox'
import { ContentField } from '@/components/ui/content-field'
import { MomentField } from '@/components/ui/moment-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { attendances } from '@/lib/encounters/encounter'
import type { Content } from '@/lib/i18n/content'
import { zoneCity } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { zones } from '@/lib/platform/zoned-time'

type Props = { locale: Locale; commune?: { label: string; key: string } | null; accessibility?: Content | null }

/** When and where: what people plan by. */
export function OccasionFields({ locale, commune, accessibility }: Props) {
  const t = translator(locale)
  return (
    <>
      <FirstOccasionFields locale={locale} {...(commune && { commune })} />
      <TextField
        name="onlineUrl"
        type="url"
        label={t('encounters:field.onlineUrl')}
        hint={t('encounters:form.onlineHint')}
        optional
        autoComplete="off"
      />
      <ContentField
        name="accessibility"
        legend={t('encounters:field.accessibility')}
        hint={t('encounters:form.accessibilityHint')}
        optional
        long
        rows={3}
        maxLength={600}
        defaultValue={accessibility}
        words={contentWords(locale)}
        locale={locale}
      />
    </>
  )
}

/** What one cannot begin without. */
export function FirstOccasionFields({ locale, commune }: Omit<Props, 'accessibility'>) {
  const t = translator(locale)
  const words = momentWords(locale)
  return (
    <>
      <SelectField
        name="zone"
        label={t('encounters:field.zone')}
        hint={t('encounters:form.zoneHint')}
        options={zones.map((value) => ({ value, label: zoneCity(value, locale) }))}
      />
      <MomentField name="starts" legend={t('encounters:field.startsAt')} words={words} />
      <MomentField name="ends" legend={t('encounters:field.endsAt')} words={words} />
      <RadioGroup
        name="attendance"
        legend={t('encounters:field.attendance')}
        choices={attendances.map((value) => ({ value, label: t(`encounters:form.attendance.${value}`) }))}
      />
      <TextField
        name="venueName"
        label={t('encounters:field.venueName')}
        hint={t('encounters:form.venueHint')}
        optional
      />
      <TextField name="venueAddress" label={t('encounters:field.venueAddress')} optional autoComplete="off" />
      <Combobox
        name="commune"
        label={t('encounters:field.commune')}
        hint={t('encounters:form.communeHint')}
        optional
        source={paths.communeSuggestions(locale)}
        words={comboboxWords(locale)}
        {...(commune && { defaultValue: commune.label, defaultKey: commune.key })}
      />
    </>
  )
}
