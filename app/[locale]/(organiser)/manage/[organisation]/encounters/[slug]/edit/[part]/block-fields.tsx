import { contentWords } from '@/components/layout/form-words'
import { CheckboxGroup, ChoiceField } from '@/components/ui/choice'
import { ContentField } from '@/components/ui/content-field'
import { Help } from '@/components/ui/help'
import { SelectField } from '@/components/ui/select-field'
import { NumberField } from '@/components/ui/text-field'
import type { BlockPart } from '@/lib/encounters/parts'
import { blockKinds, interpretations } from '@/lib/encounters/programme'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { spokenLanguages } from '@/lib/i18n/spoken-languages'
import { translator } from '@/lib/i18n/translate'

type Props = { name: string; order: number; block?: BlockPart; locale: Locale }

const figure = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

export function BlockFields({ name, order, block, locale }: Props) {
  const t = translator(locale)
  const text = { words: contentWords(locale), locale }
  return (
    <>
      <div className="fields-row">
        <NumberField name={`${name}.order`} label={t('encounters:form.blockOrder')} defaultValue={String(order)} />
        <SelectField
          name={`${name}.kind`}
          label={t('encounters:form.blockKind')}
          options={blockKinds.map((value) => ({ value, label: t(`encounters:form.block.${value}`) }))}
          defaultValue={block?.kind}
        />
        <NumberField
          name={`${name}.minutes`}
          label={t('encounters:form.blockMinutes')}
          defaultValue={figure(block?.minutes)}
        />
      </div>
      <ContentField
        name={`${name}.title`}
        legend={t('encounters:form.blockTitle')}
        maxLength={120}
        defaultValue={block?.title}
        {...text}
      />
      <Rounds name={name} block={block} locale={locale} />
      <ContentField
        name={`${name}.description`}
        legend={t('encounters:form.blockDescription')}
        hint={t('encounters:form.blockDescriptionHint')}
        optional
        long
        rows={2}
        maxLength={600}
        defaultValue={block?.description}
        {...text}
      />
      <Speech name={name} block={block} locale={locale} />
      {block && <ChoiceField name={`${name}.remove`} label={t('encounters:form.removeBlock')} />}
    </>
  )
}

type PieceProps = { name: string; block: BlockPart | undefined; locale: Locale }

/** For tables that people change: how many rounds, how long, and the minutes to walk. */
function Rounds({ name, block, locale }: PieceProps) {
  const t = translator(locale)
  return (
    <fieldset>
      <legend className="label">{t('encounters:form.rounds')}</legend>
      <div className="fields-row">
        <NumberField
          name={`${name}.rounds`}
          label={t('encounters:form.roundsCount')}
          optional
          defaultValue={figure(block?.rounds)}
        />
        <NumberField
          name={`${name}.roundMinutes`}
          label={t('encounters:form.roundMinutes')}
          optional
          defaultValue={figure(block?.roundMinutes)}
        />
        <NumberField
          name={`${name}.changeoverMinutes`}
          label={t('encounters:form.changeoverMinutes')}
          optional
          defaultValue={figure(block?.changeoverMinutes)}
        />
      </div>
    </fieldset>
  )
}

/** In which languages, with which help, and whether what is said is attributed. */
function Speech({ name, block, locale }: PieceProps) {
  const t = translator(locale)
  return (
    <Help summary={t('encounters:form.speech')} icon="languages">
      <CheckboxGroup
        name={`${name}.languages`}
        legend={t('encounters:form.blockLanguages')}
        hint={t('encounters:form.blockLanguagesHint')}
        optional
        choices={spokenLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
        defaultValue={block?.languages ?? []}
      />
      <SelectField
        name={`${name}.interpretation`}
        label={t('encounters:field.interpretation')}
        options={interpretations.map((value) => ({ value, label: t(`encounters:form.interpretation.${value}`) }))}
        defaultValue={block?.interpretation}
      />
      <ChoiceField
        name={`${name}.isUnattributed`}
        label={t('encounters:form.unattributed')}
        hint={t('encounters:form.unattributedHint')}
        defaultChecked={block?.isUnattributed ?? false}
      />
    </Help>
  )
}
