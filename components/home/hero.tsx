import { CommuneMap } from '@/components/communes/commune-map'
import { Icon } from '@/components/ui/icon'
import { TextField } from '@/components/ui/text-field'
import { Name } from '@/components/ui/union'
import type { MapDrawing } from '@/lib/communes/map-drawing'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** The border with its coming encounters, and the one question: which commune is yours. */
export function Hero({ map, locale }: { map: MapDrawing; locale: Locale }) {
  const t = translator(locale)
  return (
    <section className="hero" aria-labelledby="hero">
      <div className="wrap">
        <div className="hero-text">
          <h1 id="hero">
            {t('home:hero.before')} <Name /> {t('home:hero.after')}
          </h1>
          <p className="lede">{t('home:hero.lede')}</p>
          <search>
            <form className="finder" action={paths.communes(locale)} aria-label={t('home:hero.search')}>
              <TextField
                name="q"
                type="search"
                label={t('home:hero.commune')}
                placeholder={t('home:hero.example')}
                autoComplete="off"
              />
              <button type="submit" className="btn">
                <Icon name="search" />
                {t('home:hero.go')}
              </button>
            </form>
          </search>
        </div>
      </div>
      {/* The encounters it shows are listed below, with all that the map says. */}
      <div className="hero-art">
        <CommuneMap drawing={map} title={null} className="hero-map" cover />
        {map.marks.length > 0 && (
          <p className="hero-key" aria-hidden="true">
            <span>
              <i />
              {t('home:hero.key')}
            </span>
          </p>
        )}
      </div>
    </section>
  )
}
