import { comboboxWords, contentWords } from '@/components/layout/form-words'
import { CheckboxGroup, ChoiceField } from '@/components/ui/choice'
import { Combobox } from '@/components/ui/combobox'
import { ContentField } from '@/components/ui/content-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { territoryName } from '@/lib/communes/territory'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { sideDrawings } from '@/lib/encounters/side'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'

type Side = ManagedEncounter['sides'][number]

type Props = { name: string; side?: Side; isFixed: boolean; locale: Locale; position: number }

/** One side: whose it is, who co-hosts, how to come from there. */
export function SideFields({ name, side, isFixed, locale, position }: Props) {
  const t = translator(locale)
  const words = contentWords(locale)
  return (
    <>
      {side && <input type="hidden" name={`${name}.id`} value={side.id} />}
      <ContentField
        name={`${name}.name`}
        legend={t('encounters:form.sideName')}
        hint={t('encounters:form.sideNameHint')}
        maxLength={60}
        defaultValue={side?.name}
        words={words}
        locale={locale}
      />
      <div className="fields-row">
        <TextField
          name={`${name}.code`}
          label={t('encounters:form.sideCode')}
          hint={t('encounters:form.sideCodeHint')}
          width="short"
          maxLength={8}
          autoCapitalize="characters"
          defaultValue={side?.code}
        />
        <SelectField
          name={`${name}.drawing`}
          label={t('encounters:form.sideDrawing')}
          options={sideDrawings.map((value) => ({ value, label: t(`encounters:form.drawing.${value}`) }))}
          defaultValue={side?.drawing ?? sideDrawings[position]}
        />
      </div>
      <Territories name={name} side={side} isFixed={isFixed} locale={locale} />
      <CoHost name={name} side={side} locale={locale} />
      <ContentField
        name={`${name}.access`}
        legend={t('encounters:form.sideAccess')}
        hint={t('encounters:form.sideAccessHint')}
        optional
        long
        rows={2}
        maxLength={600}
        defaultValue={side?.access}
        words={words}
        locale={locale}
      />
      {side && !isFixed && <ChoiceField name={`${name}.remove`} label={t('encounters:form.removeSide')} />}
    </>
  )
}

/** Those that stay, ticked; one more at a time. Once people register on a side its ground is fixed. */
function Territories({
  name,
  side,
  isFixed,
  locale,
}: Pick<Props, 'name' | 'isFixed' | 'locale'> & { side: Side | undefined }) {
  const t = translator(locale)
  const known = side?.territories ?? []
  if (isFixed) {
    return (
      <div className="field">
        <p className="label">{t('encounters:form.territories')}</p>
        <p>{known.map((territory) => territoryName(territory, locale)).join(', ')}</p>
        <p className="hint">{t('encounters:form.territoriesFixed')}</p>
        {known.map(({ id }) => (
          <input key={id} type="hidden" name={`${name}.territoryIds[]`} value={id} />
        ))}
      </div>
    )
  }
  return (
    <>
      {known.length > 0 && (
        <CheckboxGroup
          name={`${name}.territoryIds`}
          legend={t('encounters:form.territories')}
          hint={t('encounters:form.territoriesHint')}
          choices={known.map((territory) => ({ value: territory.id, label: territoryName(territory, locale) }))}
          defaultValue={known.map((territory) => territory.id)}
        />
      )}
      <Combobox
        name={`${name}.territory`}
        label={t(known.length > 0 ? 'encounters:form.addTerritory' : 'encounters:form.territory')}
        hint={t('encounters:form.territoryHint')}
        optional
        source={paths.territorySuggestions(locale)}
        words={comboboxWords(locale)}
      />
    </>
  )
}

function CoHost({ name, side, locale }: Pick<Props, 'name' | 'locale'> & { side: Side | undefined }) {
  const t = translator(locale)
  const host = side?.coHost
  const territoryIds = side?.territories.map((territory) => territory.id)
  const office = host?.mandate && officeTitle({ ...host.mandate, body: host.body }, host.person.titleForm, locale)
  return (
    <Combobox
      name={`${name}.coHost`}
      label={t('encounters:form.coHost')}
      hint={office ? t('encounters:form.coHostNow', { office }) : t('encounters:form.coHostHint')}
      optional
      source={paths.officialSuggestions(locale, territoryIds)}
      words={comboboxWords(locale)}
      {...(host && { defaultValue: personName(host.person), defaultKey: host.mandateId ?? '' })}
    />
  )
}
