import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** A wider search: the filters that are left, in words, how many communes they leave, and where. */
export type Wider = { filters: string; total: number; href: string }

type Props = { wider: Wider[]; locale: Locale }

/** Nothing answers: the nearest search that does, as links. */
export function NothingFound({ wider, locale }: Props) {
  const t = translator(locale)
  return (
    <Empty
      title={t('communes:list.nothingTitle')}
      action={
        <LinkButton href={paths.communes(locale)} tone="second">
          {t('communes:list.everything')}
        </LinkButton>
      }
    >
      <p>{t(wider.length > 0 ? 'communes:list.nothingBody' : 'communes:list.nothingAlone')}</p>
      <ul>
        {wider.map(({ filters, total, href }) => (
          <li key={href}>
            <a href={href}>
              {t('communes:list.wider', { filters, count: total, number: formatNumber(total, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
