import { MandateChip } from '@/components/officials/mandate-chip'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mandateStateAt, officeDay } from '@/lib/officials/mandate'
import { officeTitle, personName } from '@/lib/officials/official-line'
import type { ListedPerson } from '@/lib/officials/people.queries'
import { paths } from '@/lib/platform/paths'

export function PeopleTable({ locale, people }: { locale: Locale; people: ListedPerson[] }) {
  const t = translator(locale)
  if (people.length === 0) {
    return (
      <Empty
        title={t('admin:people.none')}
        action={<LinkButton href={paths.newMandate(locale)}>{t('admin:people.add')}</LinkButton>}
      >
        {t('admin:people.noneWhy')}
      </Empty>
    )
  }
  return (
    <Table
      label={t('admin:people.title')}
      rows={people}
      rowKey={(person) => person.id}
      stack
      plain
      columns={[
        {
          id: 'name',
          head: t('admin:people.name'),
          rowHeader: true,
          cell: (person) => (
            <a href={paths.adminPerson(locale, person.id)}>
              {personName(person).trim() || person.emails[0]?.address || t('admin:history.nameless')}
            </a>
          ),
        },
        {
          id: 'mandates',
          head: t('admin:people.mandates'),
          cell: (person) => <Mandates person={person} locale={locale} />,
        },
        { id: 'address', head: t('admin:people.address'), cell: (person) => person.emails[0]?.address ?? '–' },
      ]}
    />
  )
}

function Mandates({ person, locale }: { person: ListedPerson; locale: Locale }) {
  if (person.mandates.length === 0) return <>–</>
  const today = officeDay(new Date())
  return (
    <>
      {person.mandates.map((mandate) => (
        <span key={mandate.id} className="row">
          {officeTitle(mandate, person.titleForm, locale)}
          <MandateChip state={mandateStateAt(mandate, today)} locale={locale} />
        </span>
      ))}
    </>
  )
}
