import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths, withQuery } from '@/lib/platform/paths'
import { addressOf, type RegistrationList } from '@/lib/registrations/list'

type Props = { encounter: ManagedEncounter; wanted: RegistrationList; locale: Locale }

/** What the last act did, and what takes the list elsewhere. The desk keeps the list and exports nothing. */
export function ListTools({ encounter, wanted, locale }: Props) {
  const t = translator(locale)
  const { organisation, slug, role } = encounter
  const exported = (format: 'csv' | 'xlsx') =>
    withQuery(paths.exportRegistrations(locale, organisation.slug, slug, format), addressOf(wanted))
  return (
    <div className="stack">
      {wanted.approved !== undefined && (
        <Banner tone="ok" title={t('registrations:desk.approved', { count: wanted.approved })} live="status">
          {wanted.refused ? t('registrations:desk.notApproved', { count: wanted.refused }) : null}
        </Banner>
      )}
      {mayOrganiseRole(role) && (
        <div className="row">
          <LinkButton size="small" icon="user-plus" href={paths.addOfficial(locale, organisation.slug, slug)}>
            {t('registrations:desk.addOfficial')}
          </LinkButton>
          <LinkButton
            tone="second"
            size="small"
            icon="user-plus"
            href={paths.addRegistration(locale, organisation.slug, slug)}
          >
            {t('registrations:desk.addGuest')}
          </LinkButton>
          <LinkButton tone="second" size="small" icon="download" href={exported('csv')} download>
            {t('registrations:desk.csv')}
          </LinkButton>
          <LinkButton tone="second" size="small" icon="download" href={exported('xlsx')} download>
            {t('registrations:desk.xlsx')}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
