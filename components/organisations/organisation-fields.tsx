import { contentWords } from '@/components/layout/form-words'
import { ContentField } from '@/components/ui/content-field'
import { TextField } from '@/components/ui/text-field'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Stored = {
  name: unknown
  presentation: unknown
  contactEmail: string | null
  contactPhone: string | null
  website: string | null
}

/** Name and presentation per language, and how to reach the organisation. */
export function OrganisationFields({ locale, organisation }: { locale: Locale; organisation?: Stored }) {
  const t = translator(locale)
  const words = contentWords(locale)
  const presentation = readOptionalContent(organisation?.presentation)
  return (
    <>
      <ContentField
        name="name"
        legend={t('organisations:field.name')}
        locale={locale}
        words={words}
        defaultValue={organisation && readContent(organisation.name)}
      />
      <ContentField
        name="presentation"
        legend={t('organisations:field.presentation')}
        locale={locale}
        hint={t('organisations:field.presentationHint')}
        words={words}
        optional
        long
        rows={4}
        defaultValue={presentation}
      />
      <TextField
        name="contactEmail"
        label={t('organisations:field.contactEmail')}
        hint={t('organisations:field.contactHint')}
        type="email"
        optional
        defaultValue={organisation?.contactEmail ?? undefined}
      />
      <TextField
        name="contactPhone"
        label={t('organisations:field.contactPhone')}
        type="tel"
        optional
        defaultValue={organisation?.contactPhone ?? undefined}
      />
      <TextField
        name="website"
        label={t('organisations:field.website')}
        hint={t('organisations:field.websiteHint')}
        type="url"
        optional
        defaultValue={organisation?.website ?? undefined}
      />
    </>
  )
}
