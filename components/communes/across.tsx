import { Union } from '@/components/ui/union'
import { keyText } from '@/lib/communes/commune'
import type { Neighbour } from '@/lib/communes/queries'
import { formatDistance } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { CommuneName } from './commune-name'

type Props = {
  neighbours: readonly Neighbour[]
  /** Those that share a border with it, where boundaries say so. */
  touching: readonly string[]
  locale: Locale
}

/** The nearest communes of other countries, near first, in kilometres between their centres. */
export function Across({ neighbours, touching, locale }: Props) {
  const t = translator(locale)
  if (neighbours.length === 0) return <p className="meta">{t('communes:page.noneAcross')}</p>
  return (
    <ul className="plain across">
      {neighbours.map((one) => {
        const km = formatDistance(one.km, locale)
        return (
          <li key={keyText(one)}>
            <Union />
            <a href={paths.commune(locale, one.country, one.code)}>
              <CommuneName names={one} locale={locale} />
            </a>
            <span className="meta">{touching.includes(keyText(one)) ? t('communes:page.touching', { km }) : km}</span>
          </li>
        )
      })}
    </ul>
  )
}
