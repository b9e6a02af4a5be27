import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import type { CommuneCount } from '@/lib/communes/list.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { foundNumber } from './found-number'

/** A wider search: the filters that are left, in words, how many communes they leave, and where. */
export type Wider = CommuneCount & { filters: string; href: string }

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
        {wider.map(({ filters, href, ...found }) => (
          <li key={href}>
            <a href={href}>
              {t('communes:list.wider', { filters, count: found.total, number: foundNumber(found, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
