import { communeName, officialName, otherNames } from '@/lib/communes/commune'
import type { CommuneFacts } from '@/lib/communes/queries'
import { territoryName } from '@/lib/communes/territory'
import { countryName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'

/** schema.org GovernmentOrganization: the commune as an authority, and the place it serves. Only what the page says. */
export function communeData(commune: CommuneFacts, locale: Locale): object {
  const { country, code, codeSystem, position, place, languages } = commune
  const url = absolute(env().APP_URL, paths.commune(locale, country, code))
  const alternates = [officialName(commune), ...otherNames(commune, locale).map(({ name }) => name)]
  const name = communeName(commune, locale)
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${url}#commune`,
    url,
    name,
    alternateName: [...new Set(alternates)].filter((other) => other !== name),
    identifier: { '@type': 'PropertyValue', propertyID: codeSystem, value: code },
    knowsLanguage: languages,
    address: {
      '@type': 'PostalAddress',
      addressCountry: country,
      ...(place && { addressRegion: territoryName(place, locale) }),
    },
    areaServed: {
      '@type': 'AdministrativeArea',
      name,
      containedInPlace: { '@type': 'Country', name: countryName(country, locale) },
      ...(position && { geo: { '@type': 'GeoCoordinates', ...position } }),
    },
  }
}
