import { ContentText } from '@/components/layout/content'
import type { ChangedValue, FieldChange } from '@/lib/encounters/change'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { type Content, textFor } from '@/lib/i18n/content'
import { formatDate, formatList, formatMoment, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { encounter: EncounterPage; locale: Locale }

/** What changed since it was published, latest first: what it was, what it is. */
export function EncounterChanges({ encounter, locale }: Props) {
  const zoned = { locale, zone: encounter.zone }
  return (
    <ul className="plain stack prose">
      {encounter.changes.map(({ id, at, note, fields }) => (
        <li key={id}>
          <strong>
            <time dateTime={at.toISOString()}>{formatDate(at, zoned, { weekday: false })}</time>
          </strong>
          {note && <ContentText content={note} locale={locale} />}
          <ul>
            {fields.map((change) => (
              <li key={change.field}>{changeWords(change, zoned)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function changeWords({ field, before, after }: FieldChange, zoned: { locale: Locale; zone: string }): string {
  const t = translator(zoned.locale)
  const name = t(`encounters:field.${field}`)
  const [was, is] = [valueWords(field, before, zoned), valueWords(field, after, zoned)]
  if (was && is) return t('encounters:public.page.changedTo', { field: name, before: was, after: is })
  return is
    ? t('encounters:public.page.changedFrom', { field: name, after: is })
    : t('encounters:public.page.changed', { field: name })
}

/** The value as people read it; null where only the fact of the change says something. */
function valueWords(
  field: FieldChange['field'],
  value: ChangedValue,
  { locale, zone }: { locale: Locale; zone: string },
) {
  if (value === null) return null
  if (typeof value === 'string') {
    if (field.endsWith('At')) return formatMoment(new Date(value), { locale, zone })
    return field === 'venueName' || field === 'venueAddress' ? value : null
  }
  if (Array.isArray(value)) {
    return field === 'languages'
      ? formatList(
          value.map((code) => languageName(code, locale)),
          locale,
        )
      : null
  }
  return field === 'title' && typeof value === 'object' ? textFor(value satisfies Content, locale).text : null
}
