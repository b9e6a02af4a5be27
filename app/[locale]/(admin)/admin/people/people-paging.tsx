import { Paging } from '@/components/ui/paging'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { FoundPeople } from '@/lib/officials/people.queries'
import type { PeopleFilter } from '@/lib/officials/schema'
import { peoplePerPage } from '@/lib/officials/schema'
import { paths, withQuery } from '@/lib/platform/paths'

type Props = { locale: Locale; filter: PeopleFilter; found: FoundPeople }

export function PeoplePaging({ locale, filter, found: { total, isMore, people } }: Props) {
  if (total <= peoplePerPage) return null
  const t = translator(locale)
  const first = (filter.page - 1) * peoplePerPage
  const last = first + people.length
  const hasNext = isMore ? people.length === peoplePerPage : last < total
  const pageAt = (page: number) =>
    withQuery(paths.adminPeople(locale), { ...filter, page: page > 1 ? page : undefined })
  const [from, to, all] = [first + 1, last, total].map((figure) => formatNumber(figure, locale))
  return (
    <Paging
      label={t('common:nav.pages')}
      text={t('common:list.range', { from, to, total: isMore ? t('common:list.moreThan', { figure: all }) : all })}
      previous={{ label: t('common:list.previous'), ...(first > 0 && { href: pageAt(filter.page - 1) }) }}
      next={{ label: t('common:list.next'), ...(hasNext && { href: pageAt(filter.page + 1) }) }}
    />
  )
}
