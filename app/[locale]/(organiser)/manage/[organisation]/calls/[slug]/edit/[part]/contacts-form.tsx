import { PartnerRows } from '@/components/calls/partner-rows'
import { ChoiceField } from '@/components/ui/choice'
import { Section } from '@/components/ui/page'
import { FormRow, SpareRow } from '@/components/ui/rows'
import { TextField } from '@/components/ui/text-field'
import { saveCallContactsAction } from '@/lib/calls/actions'
import type { ManagedCall } from '@/lib/calls/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { CallPartForm, type CallPartProps } from './call-part-form'

export function ContactsForm({ call, locale }: CallPartProps) {
  const t = translator(locale)
  const { contacts, partners } = call
  const spare = [0, 1].map((extra) => contacts.length + extra)
  return (
    <CallPartForm call={call} locale={locale} action={saveCallContactsAction}>
      <Section id="contacts" title={t('calls:form.contacts')}>
        <p>{t('calls:form.contactsHint')}</p>
        {contacts.map((contact, index) => (
          <FormRow key={contact.id} name={`contacts.${index}`} title={contact.name}>
            <ContactFields name={`contacts.${index}`} contact={contact} locale={locale} />
            <ChoiceField name={`contacts.${index}.remove`} label={t('calls:form.removeContact')} />
          </FormRow>
        ))}
        {spare.map((index) => (
          <SpareRow key={index} name={`contacts.${index}`} title={t('calls:form.addContact')}>
            <ContactFields name={`contacts.${index}`} locale={locale} />
          </SpareRow>
        ))}
      </Section>
      <Section id="partners" title={t('encounters:field.partners')}>
        <PartnerRows partners={partners} locale={locale} />
      </Section>
    </CallPartForm>
  )
}

type FieldsProps = { name: string; contact?: ManagedCall['contacts'][number]; locale: Locale }

/** A person of the organisation, typed in; not somebody who fills in their own address. */
function ContactFields({ name, contact, locale }: FieldsProps) {
  const t = translator(locale)
  const off = { autoComplete: 'off' } as const
  return (
    <>
      <TextField name={`${name}.name`} label={t('calls:form.contactName')} defaultValue={contact?.name} {...off} />
      <TextField
        name={`${name}.role`}
        label={t('calls:form.contactRole')}
        optional
        defaultValue={contact?.role ?? ''}
        {...off}
      />
      <TextField
        name={`${name}.email`}
        type="email"
        label={t('calls:form.contactEmail')}
        optional
        defaultValue={contact?.email ?? ''}
        {...off}
      />
      <TextField
        name={`${name}.phone`}
        type="tel"
        label={t('calls:form.contactPhone')}
        optional
        defaultValue={contact?.phone ?? ''}
        {...off}
      />
    </>
  )
}
