import { Breadcrumb } from '@/components/ui/breadcrumb'
import { communeName, otherNames } from '@/lib/communes/commune'
import type { MapDrawing } from '@/lib/communes/map-drawing'
import { placeLine } from '@/lib/communes/place'
import type { CommuneFacts as CommuneRow } from '@/lib/communes/queries'
import { communeQuery, noFilters } from '@/lib/communes/schema'
import { shoreOf } from '@/lib/communes/shore'
import { placeKinds, referenceOf, territoryName } from '@/lib/communes/territory'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { CommuneFacts } from './commune-facts'
import { CommuneMap } from './commune-map'

type Props = { commune: CommuneRow; map: MapDrawing | null; hasBorder: boolean; locale: Locale }

/** Name, facts and surroundings of a commune, on the shore it lies on. */
export function CommuneTop({ commune, map, hasBorder, locale }: Props) {
  const t = translator(locale)
  const name = communeName(commune, locale)
  return (
    <div className="commune-top" data-shore={shoreOf(commune.country)}>
      <div className="wrap">
        <div className="commune-top-text">
          <Breadcrumb label={t('common:nav.crumbs')} items={crumbsTo(commune, locale)} />
          <h1 lang={commune.languages.includes(locale) ? undefined : nameLanguage(commune, name)}>{name}</h1>
          <p className="commune-names">
            <OtherNames commune={commune} locale={locale} />
            {t('communes:page.kind', { place: placeLine(commune, locale) })}
          </p>
          <CommuneFacts commune={commune} locale={locale} />
        </div>
        {map && (
          <CommuneMap
            drawing={map}
            cover
            title={t(hasBorder ? 'communes:page.map' : 'communes:page.mapInland', { name })}
          />
        )}
      </div>
    </div>
  )
}

/** A reader's name that only their language has needs no mark; the official one is in its own language. */
function nameLanguage({ name, languages }: CommuneRow, shown: string): string | undefined {
  return shown === name ? languages[0] : undefined
}

/** "In het Frans: Menin." */
function OtherNames({ commune, locale }: { commune: CommuneRow; locale: Locale }) {
  const t = translator(locale)
  return otherNames(commune, locale).map(({ language, name }) => (
    <span key={language}>
      {t('communes:page.in', { language: languageName(language, locale) })} <b lang={language}>{name}</b>.{' '}
    </span>
  ))
}

function crumbsTo({ territories }: CommuneRow, locale: Locale) {
  const list = paths.communes(locale)
  const place = placeKinds.map((kind) => territories.find((one) => one.kind === kind)).find(Boolean)
  return [
    { label: translator(locale)('communes:list.title'), href: list },
    ...(place
      ? [
          {
            label: territoryName(place, locale),
            href: `${list}${communeQuery({ ...noFilters, territory: referenceOf(place) })}`,
          },
        ]
      : []),
  ]
}
