import { contentWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { ContentField } from '@/components/ui/content-field'
import { translator } from '@/lib/i18n/translate'
import type { PartProps } from './part-form'

/** The encounter is public: who is told, and a few words to go with the old and the new value. */
export function AmendmentFields({ encounter, locale }: PartProps) {
  const t = translator(locale)
  return (
    <>
      <Banner tone="wait" title={t('encounters:form.amendTitle')}>
        {t('encounters:form.amendBody', { count: encounter.totalSeats?.taken ?? 0 })}
      </Banner>
      <ContentField
        name="note"
        legend={t('encounters:form.note')}
        hint={t('encounters:form.noteHint')}
        optional
        long
        rows={2}
        maxLength={500}
        words={contentWords(locale)}
        locale={locale}
      />
    </>
  )
}
