import { momentWords } from '@/components/layout/form-words'
import { CheckboxGroup, ChoiceField, RadioGroup } from '@/components/ui/choice'
import { MomentField } from '@/components/ui/moment-field'
import { NumberField } from '@/components/ui/text-field'
import { waitingPolicies } from '@/lib/encounters/encounter'
import { rulesValues } from '@/lib/encounters/form-values'
import { zoneName } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translate'
import { functionChoices } from '@/lib/officials/function'
import { saveRulesAction } from '@/lib/registrations/encounter-changes.actions'
import { PartForm, type PartProps } from './part-form'

export function RulesForm({ encounter, locale }: PartProps) {
  const t = translator(locale)
  const zone = t('encounters:form.inZone', { zone: zoneName(encounter.zone, locale) })
  const words = momentWords(locale)
  return (
    <PartForm
      encounter={encounter}
      locale={locale}
      action={saveRulesAction}
      values={rulesValues(encounter)}
      hidden={{ zone: encounter.zone }}
    >
      <MomentField name="opens" legend={t('encounters:field.registrationOpensAt')} hint={zone} words={words} />
      <MomentField name="closes" legend={t('encounters:field.registrationClosesAt')} hint={zone} words={words} />
      <CheckboxGroup
        name="allowedFunctions"
        legend={t('encounters:field.allowedFunctions')}
        hint={t('encounters:form.functionsHint')}
        optional
        choices={functionChoices(locale).map(({ code, title }) => ({ value: code, label: title }))}
      />
      <ChoiceField
        name="requiresApproval"
        label={t('encounters:form.requiresApproval')}
        hint={t('encounters:form.requiresApprovalHint')}
      />
      <RadioGroup
        name="waitingPolicy"
        legend={t('encounters:field.waitingPolicy')}
        hint={t('encounters:form.waitingHint')}
        choices={waitingPolicies.map((value) => ({
          value,
          label: t(`encounters:form.waiting.${value}`),
          hint: t(`encounters:form.waitingBody.${value}`),
        }))}
      />
      <NumberField
        name="offerHours"
        label={t('encounters:form.offerHours')}
        hint={t('encounters:form.offerHoursHint')}
      />
      <ChoiceField
        name="substitutionAllowed"
        label={t('encounters:form.substitutionAllowed')}
        hint={t('encounters:form.substitutionHint')}
      />
    </PartForm>
  )
}
