import { RegistrationState } from '@/components/registrations/registration-state'
import { Behalf, Mandate } from '@/components/ui/person'
import { SideBadge } from '@/components/ui/side'
import { Table } from '@/components/ui/table'
import type { Column } from '@/components/ui/table-parts'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { textFor } from '@/lib/i18n/content'
import { formatMomentShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { paths, withQuery } from '@/lib/platform/paths'
import { addressOf, type RegistrationList } from '@/lib/registrations/list'
import type { ListedRegistration } from '@/lib/registrations/list.queries'
import type { PlaceInLine } from '@/lib/registrations/places.queries'
import { DeliveryChip, type LastLetter } from './delivery-chip'

type Row = ListedRegistration & { inLine: PlaceInLine | null; letter: LastLetter | null }

type Props = {
  encounter: ManagedEncounter
  wanted: RegistrationList
  rows: readonly Row[]
  locale: Locale
  /** The form that the boxes of pending rows belong to. */
  form?: string
}

export function RegistrationTable({ encounter, wanted, rows, locale, form }: Props) {
  const t = translator(locale)
  return (
    <Table
      label={t('registrations:desk.count', { count: rows.length })}
      rows={rows}
      rowKey={(row) => row.id}
      stack
      dense
      columns={columnsFor({ encounter, wanted, locale })}
      {...(form && {
        select: {
          form,
          name: 'ids',
          all: t('registrations:desk.chooseAll'),
          label: (row: Row) => t('registrations:desk.choose', { name: personName(row.person) }),
        },
      })}
    />
  )
}

function columnsFor({ encounter, wanted, locale }: Omit<Props, 'rows' | 'form'>): Column<Row>[] {
  const t = translator(locale)
  const { organisation, slug, zone } = encounter
  const page = paths.manageRegistrations(locale, organisation.slug, slug)
  const sort = (by: RegistrationList['sort']) => ({
    href: withQuery(page, { ...addressOf(wanted), sort: by }),
    direction: wanted.sort === by ? ('ascending' as const) : undefined,
  })
  return [
    {
      id: 'name',
      head: t('registrations:desk.column.name'),
      rowHeader: true,
      sort: sort('name'),
      cell: (row) => (
        <a href={paths.manageRegistration(locale, organisation.slug, slug, row.id)}>{personName(row.person)}</a>
      ),
    },
    {
      id: 'office',
      head: t('registrations:desk.column.office'),
      sort: sort('commune'),
      cell: (row) => <Who {...{ row, locale }} />,
    },
    {
      id: 'side',
      head: t('registrations:desk.column.side'),
      cell: (row) => row.side && <SideBadge side={row.side.drawing}>{textFor(row.side.name, locale).text}</SideBadge>,
    },
    {
      id: 'status',
      head: t('registrations:desk.column.status'),
      cell: (row) => <State {...{ row, zone, locale }} />,
    },
    { id: 'needs', head: t('registrations:desk.column.needs'), cell: (row) => <Needs {...{ row, locale }} /> },
    {
      id: 'letter',
      head: t('registrations:desk.column.letter'),
      cell: (row) => <DeliveryChip letter={row.letter} locale={locale} />,
    },
    {
      id: 'requested',
      head: t('registrations:desk.column.requestedAt'),
      sort: sort('requested'),
      cell: (row) => (
        <time dateTime={row.requestedAt.toISOString()}>{formatMomentShort(row.requestedAt, { locale, zone })}</time>
      ),
    },
  ]
}

function State({ row, zone, locale }: { row: Row; zone: string; locale: Locale }) {
  const { status, inLine, replaces, offerExpiresAt } = row
  return (
    <>
      <RegistrationState {...{ status, inLine, locale }} isSubstitute={replaces !== null} />
      {status === 'offered' && offerExpiresAt && (
        <p className="meta">
          {translator(locale)('registrations:desk.until', {
            moment: formatMomentShort(offerExpiresAt, { locale, zone }),
          })}
        </p>
      )}
    </>
  )
}

function Who({ row, locale }: { row: Row; locale: Locale }) {
  const t = translator(locale)
  const { mandate, person, registeredBy, isGuest } = row
  return (
    <>
      <p>{mandate ? officeTitle(mandate, person.titleForm, locale) : isGuest && t('registrations:desk.guest')}</p>
      {mandate && (
        <Mandate state={mandate.proof === 'verified' ? 'verified' : 'doubt'}>
          {t(`registrations:desk.proof.${mandate.proof}`)}
        </Mandate>
      )}
      {registeredBy && registeredBy.id !== person.id && (
        <Behalf>{t('registrations:desk.by', { name: personName(registeredBy) })}</Behalf>
      )}
    </>
  )
}

function Needs({ row, locale }: { row: Row; locale: Locale }) {
  const t = translator(locale)
  const { choices, other } = row.needs
  const words = choices.map((choice) => t(`registrations:desk.need.${choice}`))
  return [...words, other ?? ''].filter(Boolean).join(', ') || '–'
}
