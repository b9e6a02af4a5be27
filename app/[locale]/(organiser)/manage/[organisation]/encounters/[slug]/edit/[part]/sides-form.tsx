import { ContentWords } from '@/components/layout/content'
import { comboboxWords } from '@/components/layout/form-words'
import { Combobox } from '@/components/ui/combobox'
import { Help } from '@/components/ui/help'
import { FormRow, SpareRow } from '@/components/ui/rows'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'
import { saveSidesAction } from '@/lib/registrations/encounter-changes.actions'
import { PartForm, type PartProps } from './part-form'
import { SideFields } from './side-fields'

const most = 6

export function SidesForm({ encounter, locale }: PartProps) {
  const t = translator(locale)
  const { sides, chair, status } = encounter
  const spare = status === 'draft' ? Math.min(2, most - sides.length) : 0
  return (
    <PartForm encounter={encounter} locale={locale} action={saveSidesAction}>
      <Help summary={t('encounters:form.sidesHelp')}>
        <p>{t('encounters:form.sidesHelpWhat')}</p>
        <p>{t('encounters:form.sidesHelpOne')}</p>
      </Help>
      <div>
        {sides.map((side, index) => (
          <FormRow key={side.id} name={`sides.${index}`} title={<ContentWords content={side.name} locale={locale} />}>
            <SideFields
              name={`sides.${index}`}
              side={side}
              isFixed={status !== 'draft'}
              locale={locale}
              position={index}
            />
          </FormRow>
        ))}
        {Array.from({ length: spare }, (_, extra) => sides.length + extra).map((index) => (
          <SpareRow key={index} name={`sides.${index}`} title={t('encounters:form.addSide')}>
            <SideFields name={`sides.${index}`} isFixed={false} locale={locale} position={index} />
          </SpareRow>
        ))}
      </div>
      <Combobox
        name="chair"
        label={t('encounters:form.chair')}
        hint={t('encounters:form.chairHint')}
        optional
        source={paths.officialSuggestions(locale)}
        words={comboboxWords(locale)}
        {...(chair && { defaultValue: personName(chair.person), defaultKey: chair.mandateId ?? '' })}
      />
    </PartForm>
  )
}
