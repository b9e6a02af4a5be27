import { Table } from '@/components/ui/table'
import type { countOfficial } from '@/lib/communes/sectors.queries'
import { countryName, formatList, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { counts: Awaited<ReturnType<typeof countOfficial>>; locale: Locale }

/** What the reference files hold, kind by kind. */
export function OfficialTable({ counts, locale }: Props) {
  const t = translator(locale)
  return (
    <Table
      label={t('communes:sectors.officialList')}
      rows={counts}
      rowKey={({ kind }) => kind}
      dense
      columns={[
        {
          id: 'kind',
          head: t('communes:sectors.kind'),
          rowHeader: true,
          cell: ({ kind }) => t(`communes:kinds.${kind}`),
        },
        {
          id: 'total',
          head: t('communes:sectors.number'),
          numeric: true,
          cell: ({ total }) => formatNumber(total, locale),
        },
        {
          id: 'countries',
          head: t('communes:sectors.countries'),
          cell: ({ countries }) =>
            formatList(
              countries.map((code) => countryName(code, locale)),
              locale,
            ),
        },
      ]}
    />
  )
}
