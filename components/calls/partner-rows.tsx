import { comboboxWords } from '@/components/layout/form-words'
import { ChoiceField } from '@/components/ui/choice'
import { Combobox } from '@/components/ui/combobox'
import { FormRow, SpareRow } from '@/components/ui/rows'
import { SelectField } from '@/components/ui/select-field'
import { type PartnerRole, partnerRoles } from '@/lib/calls/call'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { bodyNameInFull, type NamedBody } from '@/lib/officials/official-line'
import { paths } from '@/lib/platform/paths'

type Partner = { bodyId: string; role: PartnerRole; body: NamedBody }

/** Partner bodies with their roles, of a call or an encounter; a few rows wait for more. */
export function PartnerRows({ partners, locale }: { partners: readonly Partner[]; locale: Locale }) {
  const t = translator(locale)
  const spare = [0, 1, 2].map((extra) => partners.length + extra)
  return (
    <div>
      {partners.map(({ bodyId, role, body }, index) => (
        <FormRow key={bodyId} name={`partners.${index}`} title={bodyNameInFull(body, locale)}>
          <input type="hidden" name={`partners.${index}.bodyId`} value={bodyId} />
          <RoleField index={index} role={role} locale={locale} />
          <ChoiceField name={`partners.${index}.remove`} label={t('calls:form.removePartner')} />
        </FormRow>
      ))}
      {spare.map((index) => (
        <SpareRow key={index} name={`partners.${index}`} title={t('calls:form.addPartner')}>
          <Combobox
            name={`partners.${index}.body`}
            label={t('calls:form.partnerBody')}
            hint={t('calls:form.partnerBodyHint')}
            optional
            source={paths.bodySuggestions(locale)}
            words={comboboxWords(locale)}
          />
          <RoleField index={index} locale={locale} />
        </SpareRow>
      ))}
    </div>
  )
}

function RoleField({ index, role, locale }: { index: number; role?: PartnerRole; locale: Locale }) {
  const t = translator(locale)
  return (
    <SelectField
      name={`partners.${index}.role`}
      label={t('calls:form.partnerRole')}
      options={partnerRoles.map((value) => ({ value, label: t(`encounters:public.partnerRole.${value}`) }))}
      defaultValue={role}
    />
  )
}
