import { DeskHead } from '@/components/layout/desk-head'
import { LinkButton } from '@/components/ui/button'
import { encounterStatusAt } from '@/lib/encounters/encounter'
import type { Content } from '@/lib/i18n/content'
import { textFor } from '@/lib/i18n/content'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EncounterName } from './encounter-name'
import { ManagedState } from './managed-state'

type Encounter = {
  slug: string
  title: Content
  status: 'draft' | 'published' | 'cancelled'
  startsAt: Date
  endsAt: Date
  zone: string
  now: Date
  organisation: { slug: string; name: Content }
  sides: readonly { coHost: { body: { name: string } } | null }[]
}

type Props = {
  encounter: Encounter
  locale: Locale
  tab?: 'overview' | 'registrations'
  /** The page below the tabs one is on, as the end of the crumbs. */
  current?: string
}

/** The head of every page of an encounter's desk: where, what, in which state, its parts. */
export function EncounterDeskHead({ encounter, locale, tab, current }: Props) {
  const t = translator(locale)
  const { organisation, slug, startsAt, zone, status } = encounter
  const overview = paths.manageEncounter(locale, organisation.slug, slug)
  const crumbs = [
    { label: textFor(organisation.name, locale).text, href: paths.organisation(locale, organisation.slug) },
    { label: t('common:nav.encounters'), href: paths.manageEncounters(locale, organisation.slug) },
    { label: formatDate(startsAt, { locale, zone }, { weekday: false }), ...(current && { href: overview }) },
    ...(current ? [{ label: current }] : []),
  ]
  const named = encounter.sides.map(({ coHost }) => ({ host: coHost && { name: coHost.body.name } }))
  return (
    <DeskHead
      crumbs={{ label: t('common:nav.crumbs'), items: crumbs }}
      title={<EncounterName encounter={{ title: encounter.title, sides: named }} locale={locale} />}
      state={<ManagedState state={encounterStatusAt(encounter, encounter.now)} locale={locale} />}
      actions={
        status === 'draft' ? (
          <LinkButton
            tone="second"
            size="small"
            icon="eye"
            href={paths.previewEncounter(locale, organisation.slug, slug)}
          >
            {t('encounters:manage.preview')}
          </LinkButton>
        ) : (
          <LinkButton tone="second" size="small" icon="external-link" href={paths.encounter(locale, slug)}>
            {t('encounters:manage.seePage')}
          </LinkButton>
        )
      }
      tabs={{
        label: t('encounters:manage.tabs'),
        items: [
          { href: overview, label: t('encounters:manage.overview'), current: tab === 'overview' },
          {
            href: paths.manageRegistrations(locale, organisation.slug, slug),
            label: t('encounters:manage.registrations'),
            current: tab === 'registrations',
          },
        ],
      }}
    />
  )
}
