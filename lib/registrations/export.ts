import { textFor } from '@/lib/i18n/content'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { bodyName, officeTitle, personName } from '@/lib/officials/official-line'
import { wallTimeOf } from '@/lib/platform/zoned-time'
import type { ListedRegistration } from './list.queries'

export type ExportAbout = { locale: Locale; zone: string; t: Translate }

type Column = { id: string; cell: (row: ListedRegistration, about: ExportAbout) => string }

/** The columns of both exports, in this order. Moments are wall times in the encounter's zone, as spreadsheets read them. */
const columns = [
  { id: 'reference', cell: (row) => row.reference },
  { id: 'status', cell: (row, { t }) => t(`registrations:desk.status.${row.status}`) },
  { id: 'givenName', cell: (row) => row.person.givenName },
  { id: 'familyName', cell: (row) => row.person.familyName },
  {
    id: 'office',
    cell: (row, { locale }) => (row.mandate ? officeTitle(row.mandate, row.person.titleForm, locale) : ''),
  },
  { id: 'body', cell: (row, { locale }) => (row.mandate ? bodyName(row.mandate.body, locale) : '') },
  { id: 'country', cell: (row) => row.mandate?.body.country ?? '' },
  { id: 'proof', cell: (row, { t }) => (row.mandate ? t(`registrations:desk.proof.${row.mandate.proof}`) : '') },
  { id: 'side', cell: (row, { locale }) => (row.side ? textFor(row.side.name, locale).text : '') },
  { id: 'address', cell: (row) => row.person.address ?? '' },
  { id: 'phone', cell: (row) => row.phone ?? '' },
  {
    id: 'languages',
    cell: (row, { locale }) => row.spokenLanguages.map((code) => languageName(code, locale)).join(', '),
  },
  { id: 'needs', cell: (row, { t }) => needsOf(row, t) },
  {
    id: 'listConsent',
    cell: (row, { t }) => t(row.listConsentAt ? 'registrations:desk.yes' : 'registrations:desk.no'),
  },
  { id: 'registeredBy', cell: (row) => (row.registeredBy ? personName(row.registeredBy) : '') },
  { id: 'requestedAt', cell: (row, { zone }) => moment(row.requestedAt, zone) },
  { id: 'confirmedAt', cell: (row, { zone }) => (row.confirmedAt ? moment(row.confirmedAt, zone) : '') },
  { id: 'note', cell: (row) => row.organiserNote ?? '' },
] as const satisfies readonly Column[]

export function exportHead({ t }: ExportAbout): string[] {
  return columns.map(({ id }) => t(`registrations:desk.column.${id}`))
}

export function exportRow(row: ListedRegistration, about: ExportAbout): string[] {
  return columns.map(({ cell }) => cell(row, about))
}

function needsOf({ needs }: ListedRegistration, t: Translate): string {
  const words = needs.choices.map((choice) => t(`registrations:desk.need.${choice}`))
  return [...words, needs.other ?? ''].filter(Boolean).join(', ')
}

/** "2026-12-03 18:00": sorts as text, and every spreadsheet reads it as a date. */
function moment(at: Date, zone: string): string {
  const { date, time } = wallTimeOf(at, zone)
  return `${date} ${time}`
}
