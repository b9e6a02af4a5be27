import type { EncounterPage, ShownHost, ShownSide } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { officeTitle } from '@/lib/officials/official-line'

export function hostOf(encounter: Pick<EncounterPage, 'coHosts'>, side: Pick<ShownSide, 'id'>): ShownHost | null {
  return encounter.coHosts.find((host) => host.role === 'coHost' && host.sideId === side.id) ?? null
}

/** "maire d’Halluin"; of somebody without a mandate, the body they host for. */
export function hostOffice(host: ShownHost, locale: Locale): string {
  return host.mandate
    ? officeTitle({ ...host.mandate, body: host.body }, host.person.titleForm, locale)
    : host.body.name
}
