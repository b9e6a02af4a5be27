import { Paging } from '@/components/ui/paging'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = {
  locale: Locale
  page: number
  perPage: number
  /** Rows on this page. */
  shown: number
  total: number
  /** There are more than `total`: whoever counted stopped there. */
  isMore?: boolean
  /** What is behind this page is not listed, though there is more. */
  isLast?: boolean
  hrefAt: (page: number) => string
}

/** The way through a list by numbered pages; nothing where one page is all of it. */
export function ListPages({ locale, page, perPage, shown, total, isMore = false, isLast = false, hrefAt }: Props) {
  if (total <= perPage) return null
  const t = translator(locale)
  const before = (page - 1) * perPage
  const hasNext = !isLast && (isMore ? shown === perPage : before + shown < total)
  // An address may name a page behind the last one: from there the way back is to the last.
  const previous = shown > 0 ? page - 1 : Math.min(page - 1, Math.ceil(total / perPage))
  const [from, to, all] = [shown && before + 1, shown && before + shown, total].map((figure) =>
    formatNumber(figure, locale),
  )
  return (
    <Paging
      label={t('common:nav.pages')}
      text={t('common:list.range', { from, to, total: isMore ? t('common:list.moreThan', { figure: all }) : all })}
      previous={{ label: t('common:list.previous'), ...(previous > 0 && { href: hrefAt(previous) }) }}
      next={{ label: t('common:list.next'), ...(hasNext && { href: hrefAt(page + 1) }) }}
    />
  )
}
