import { SelectField } from '@/components/ui/select-field'
import { DateField, TextField } from '@/components/ui/text-field'
import type { Sector } from '@/lib/communes/sectors.queries'
import { drawnKinds } from '@/lib/communes/territory'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; sector?: Sector }

/** Name, names per language, kind and dates. */
export function SectorFields({ locale, sector }: Props) {
  const t = translator(locale)
  const day = (at: Date | null | undefined) => at?.toISOString().slice(0, 10)
  const names = [
    ['nameFr', t('communes:sectors.nameFr')],
    ['nameNl', t('communes:sectors.nameNl')],
    ['nameEn', t('communes:sectors.nameEn')],
    ['nameDe', t('communes:sectors.nameDe')],
  ] as const
  return (
    <>
      <TextField
        name="name"
        label={t('communes:sectors.nameMain')}
        hint={t('communes:sectors.nameMainHint')}
        maxLength={120}
        autoComplete="off"
        defaultValue={sector?.name}
      />
      {names.map(([name, label]) => (
        <TextField
          key={name}
          name={name}
          label={label}
          optional
          maxLength={120}
          autoComplete="off"
          defaultValue={sector?.[name] ?? undefined}
        />
      ))}
      <SelectField
        name="kind"
        label={t('communes:sectors.kind')}
        options={drawnKinds.map((kind) => ({ value: kind, label: t(`communes:kinds.${kind}`) }))}
        defaultValue={sector?.kind ?? 'sector'}
      />
      <DateField name="startsOn" label={t('communes:sectors.startsOn')} optional defaultValue={day(sector?.startsOn)} />
      <DateField
        name="endsOn"
        label={t('communes:sectors.endsOn')}
        hint={t('communes:sectors.endsHint')}
        optional
        defaultValue={day(sector?.endsOn)}
      />
    </>
  )
}
