import type { Held } from '@/lib/encounters/public-figures.queries'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Counted figures only; one that is nought says nothing and is left out. */
export function HeldFigures({ held, locale }: { held: Held; locale: Locale }) {
  const t = translator(locale)
  const figures = (['encounters', 'officials', 'communes'] as const).filter((name) => held[name] > 0)
  return (
    <section className="section" aria-labelledby="figures">
      <div className="wrap">
        <h2 id="figures">{t('home:figures.title', { year: held.since })}</h2>
        <dl className="proof">
          {figures.map((name) => (
            <div key={name}>
              <dt>{t(`home:figures.${name}`, { count: held[name] })}</dt>
              <dd>{formatNumber(held[name], locale)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
