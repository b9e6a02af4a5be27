import { FirstAboutFields } from '@/components/encounters/about-fields'
import { FirstOccasionFields } from '@/components/encounters/occasion-fields'
import { NewDraftForm } from '@/components/layout/new-draft-form'
import { createEncounterAction } from '@/lib/encounters/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; organisation: { id: string; slug: string } }

/** What, when and where; sides, programme and seats follow on the page of the draft. */
export function NewEncounterForm({ locale, organisation }: Props) {
  const t = translator(locale)
  return (
    <NewDraftForm
      action={createEncounterAction}
      values={{ attendance: 'onSite' }}
      locale={locale}
      organisation={organisation}
      lede={t('encounters:form.newLede')}
      about={{ id: 'about', title: t('encounters:part.about'), fields: <FirstAboutFields locale={locale} /> }}
      then={{ id: 'occasion', title: t('encounters:part.occasion'), fields: <FirstOccasionFields locale={locale} /> }}
    />
  )
}
