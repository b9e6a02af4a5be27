import { Facts } from '@/components/ui/facts'
import type { CommuneFacts as CommuneRow, CommuneTerritory } from '@/lib/communes/queries'
import { communeQuery, noFilters } from '@/lib/communes/schema'
import { referenceOf, territoryName } from '@/lib/communes/territory'
import { formatList, formatNumber, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { commune: CommuneRow; locale: Locale }

/** Public facts; one that is not known is left out. */
export function CommuneFacts({ commune, locale }: Props) {
  const t = translator(locale)
  const { languages, facilityLanguages, postalCodes, nameAr, code } = commune
  const named = (codes: string[]) =>
    formatList(
      codes.map((language) => languageName(language, locale)),
      locale,
    )
  const facts = [
    { term: t('communes:page.population'), detail: population(commune, t, locale) },
    { term: t('communes:page.language', { count: languages.length }), detail: named(languages) },
    { term: t('communes:page.facilities'), detail: named(facilityLanguages) },
    { term: t('communes:page.arabic'), detail: nameAr && <bdi lang="ar">{nameAr}</bdi> },
    { term: t('communes:page.parts'), detail: <Parts territories={commune.territories} locale={locale} /> },
    { term: t('communes:page.postalCodes', { count: postalCodes.length }), detail: postalCodes.join(', ') },
    { term: t(`communes:page.code.${codeName(commune.codeSystem)}`), detail: isOfficial(commune.codeSystem) && code },
    {
      term: t('communes:page.former'),
      detail: commune.former.length > 0 && <Former commune={commune} locale={locale} />,
    },
  ]
  return <Facts items={facts.filter(({ detail }) => isKnown(detail))} />
}

const isKnown = (detail: unknown) => detail !== '' && detail !== null && detail !== false

/** Who counted: Statbel counts on 1 January, INSEE gives the municipal population, GeoNames the largest place. */
function population({ country, population, populationYear, flags }: CommuneRow, t: Translate, locale: Locale) {
  if (population === null) return null
  const number = formatNumber(population, locale)
  if (flags.includes('pop-of-locality')) return t('communes:page.populationOfPlace', { number })
  if (populationYear === null) return number
  return t(country === 'BE' ? 'communes:page.populationOn' : 'communes:page.populationOf', {
    number,
    year: populationYear,
  })
}

const codeNames = ['INSEE', 'NIS', 'AGS', 'CBS', 'BFS', 'INE', 'ISTAT'] as const

function codeName(system: string): (typeof codeNames)[number] | 'other' {
  return codeNames.find((name) => name === system) ?? 'other'
}

/** GeoNames and our own numbering are no codes that an administration knows. */
function isOfficial(system: string): boolean {
  return codeName(system) !== 'other'
}

const smallestFirst: CommuneTerritory['kind'][] = [
  'epci',
  'intercommunale',
  'grouping',
  'sector',
  'network',
  'livingArea',
  'coresponsibility',
  'arrondissement',
  'department',
  'province',
  'region',
]

const kindsToSay: CommuneTerritory['kind'][] = ['epci', 'intercommunale', 'sector', 'network', 'department', 'province']

/** Is the kind worth saying? France calls its arrondissements by a town only, Belgium says the word. */
function saysKind({ kind, country }: CommuneTerritory): boolean {
  return kindsToSay.includes(kind) || (kind === 'arrondissement' && country === 'FR')
}

/** Smaller wholes first; the country is in the line above. Each leads to its communes. */
function Parts({ territories, locale }: { territories: CommuneTerritory[]; locale: Locale }) {
  const rank = ({ kind }: CommuneTerritory) => smallestFirst.indexOf(kind)
  const t = translator(locale)
  return (
    <ul className="plain">
      {territories
        .filter(({ kind }) => kind !== 'country')
        .toSorted((a, b) => rank(a) - rank(b))
        .map((territory) => (
          <li key={territory.id}>
            <a href={`${paths.communes(locale)}${communeQuery({ ...noFilters, territory: referenceOf(territory) })}`}>
              {territoryName(territory, locale)}
            </a>
            {saysKind(territory) && <span className="meta"> {t(`communes:kinds.${territory.kind}`)}</span>}
          </li>
        ))}
    </ul>
  )
}

/** More than this many are folded away. */
const few = 8

function Former({ commune: { former }, locale }: Props) {
  const names = former.map(({ code, name }) => (name ? `${name} (${code})` : code)).join(', ')
  if (former.length <= few) return <span>{names}</span>
  return (
    <details>
      <summary>
        {translator(locale)('communes:page.formerMore', { number: formatNumber(former.length, locale) })}
      </summary>
      {names}
    </details>
  )
}
