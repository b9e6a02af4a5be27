import type { ReactNode } from 'react'
import { CallAboutFields } from '@/components/calls/call-about-fields'
import { CallTimetableFields } from '@/components/calls/call-timetable-fields'
import { contentWords } from '@/components/layout/form-words'
import { ContentField } from '@/components/ui/content-field'
import { saveCallAboutAction, saveCallTermsAction, saveCallTimetableAction } from '@/lib/calls/actions'
import type { CallPartName } from '@/lib/calls/parts'
import { translator } from '@/lib/i18n/translate'
import { wallTimeFields } from '@/lib/platform/wall-time'
import { CallPartForm, type CallPartProps } from './call-part-form'
import { ContactsForm } from './contacts-form'

function AboutForm({ call, locale }: CallPartProps) {
  return (
    <CallPartForm call={call} locale={locale} action={saveCallAboutAction}>
      <CallAboutFields locale={locale} about={call} />
    </CallPartForm>
  )
}

const terms = ['programme', 'topics', 'hostCommitments', 'organiserCommitments', 'criteria'] as const

function TermsForm({ call, locale }: CallPartProps) {
  const t = translator(locale)
  return (
    <CallPartForm call={call} locale={locale} action={saveCallTermsAction}>
      {terms.map((name) => (
        <ContentField
          key={name}
          name={name}
          legend={t(`calls:form.${name}`)}
          hint={t(`calls:hint.${name}`)}
          optional
          long
          rows={4}
          maxLength={5000}
          defaultValue={call[name]}
          words={contentWords(locale)}
          locale={locale}
        />
      ))}
    </CallPartForm>
  )
}

function TimetableForm({ call, locale }: CallPartProps) {
  const { zone, opensAt, closesAt, laureateCount } = call
  const values = {
    zone,
    ...wallTimeFields(opensAt, zone, 'opens'),
    ...wallTimeFields(closesAt, zone, 'closes'),
    laureateCount: laureateCount ? String(laureateCount) : '',
  }
  return (
    <CallPartForm call={call} locale={locale} action={saveCallTimetableAction} values={values}>
      <CallTimetableFields locale={locale} windows={call.windows} />
    </CallPartForm>
  )
}

/** The form of each part. */
export const callPartForms: Record<CallPartName, (props: CallPartProps) => ReactNode> = {
  about: AboutForm,
  terms: TermsForm,
  timetable: TimetableForm,
  contacts: ContactsForm,
}
