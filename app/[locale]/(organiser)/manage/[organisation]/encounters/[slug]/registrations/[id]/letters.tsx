import { Section } from '@/components/ui/page'
import { Table } from '@/components/ui/table'
import { formatMomentShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { DeskRegistration } from '@/lib/registrations/desk-page.queries'
import { DeliveryChip } from '../delivery-chip'

type Props = { registration: DeskRegistration; locale: Locale }

/** Every letter about this registration, to whom, and whether it left. */
export function Letters({ registration, locale }: Props) {
  const t = translator(locale)
  const zoned = { locale, zone: registration.encounter.zone }
  return (
    <Section title={t('registrations:desk.letters')} id="letters">
      <Table
        label={t('registrations:desk.letters')}
        rows={registration.letters}
        rowKey={(letter) => letter.id}
        stack
        columns={[
          { id: 'subject', head: t('registrations:desk.subject'), rowHeader: true, cell: (letter) => letter.subject },
          { id: 'to', head: t('registrations:desk.column.address'), cell: (letter) => letter.toAddress },
          {
            id: 'at',
            head: t('registrations:desk.when'),
            cell: (letter) => formatMomentShort(letter.sentAt ?? letter.createdAt, zoned),
          },
          {
            id: 'state',
            head: t('registrations:desk.column.letter'),
            cell: (letter) => <DeliveryChip letter={letter} locale={locale} />,
          },
        ]}
      />
    </Section>
  )
}
