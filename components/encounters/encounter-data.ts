import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'
import { isoWithOffset } from '@/lib/platform/zoned-time'
import { encounterSentence, pageName } from './encounter-sentence'
import { placeName } from './encounter-words'

const modes = {
  onSite: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const

/** schema.org Event: only what the page itself says. */
export function encounterEventData(encounter: EncounterPage, locale: Locale): object {
  const url = absolute(env().APP_URL, paths.encounter(locale, encounter.slug))
  const { startsAt, endsAt, zone, status, attendance, organisation, languages } = encounter
  return {
    '@type': 'Event',
    '@id': `${url}#event`,
    url,
    name: pageName(encounter, locale),
    description: encounterSentence(encounter, locale),
    startDate: isoWithOffset(startsAt, zone),
    endDate: isoWithOffset(endsAt, zone),
    eventStatus: `https://schema.org/${status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${modes[attendance]}`,
    location: locationOf(encounter, url, locale),
    inLanguage: languages,
    isAccessibleForFree: true,
    organizer: {
      '@type': 'GovernmentOrganization',
      name: textFor(organisation.name, locale).text,
      ...(organisation.website && { url: organisation.website }),
    },
  }
}

function locationOf({ attendance, venueName, venueAddress, commune }: EncounterPage, url: string, locale: Locale) {
  const online = { '@type': 'VirtualLocation', url }
  const place = {
    '@type': 'Place',
    name: venueName ?? (commune ? placeName(commune, locale) : undefined),
    address: {
      '@type': 'PostalAddress',
      ...(venueAddress && { streetAddress: venueAddress }),
      ...(commune && { addressLocality: commune.name, addressCountry: commune.country }),
    },
    ...(commune?.latitude &&
      commune.longitude && {
        geo: { '@type': 'GeoCoordinates', latitude: commune.latitude, longitude: commune.longitude },
      }),
  }
  if (attendance === 'online') return online
  return attendance === 'hybrid' ? [place, online] : place
}
