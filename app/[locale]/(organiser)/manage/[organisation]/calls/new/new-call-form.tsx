import { CallAboutFields } from '@/components/calls/call-about-fields'
import { CallTimetableFields } from '@/components/calls/call-timetable-fields'
import { NewDraftForm } from '@/components/layout/new-draft-form'
import { createCallAction } from '@/lib/calls/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; organisation: { id: string; slug: string } }

/** What and until when; terms, contacts and partners follow on the page of the draft. */
export function NewCallForm({ locale, organisation }: Props) {
  const t = translator(locale)
  return (
    <NewDraftForm
      action={createCallAction}
      locale={locale}
      organisation={organisation}
      lede={t('calls:form.newLede')}
      about={{ id: 'about', title: t('calls:part.about'), fields: <CallAboutFields locale={locale} /> }}
      then={{ id: 'timetable', title: t('calls:part.timetable'), fields: <CallTimetableFields locale={locale} /> }}
    />
  )
}
