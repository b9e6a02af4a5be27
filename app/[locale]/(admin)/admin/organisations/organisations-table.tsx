import { Chip } from '@/components/ui/chip'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { plainText } from '@/lib/i18n/content'
import { formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { bodyNameInFull, personName } from '@/lib/officials/official-line'
import type { listOrganisations } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'

type Listed = NonNullable<Awaited<ReturnType<typeof listOrganisations>>>[number]

export function OrganisationsTable({ locale, organisations }: { locale: Locale; organisations: Listed[] }) {
  const t = translator(locale)
  if (organisations.length === 0) {
    return <Empty title={t('admin:organisations.none')}>{t('admin:organisations.noneWhy')}</Empty>
  }
  return (
    <Table
      label={t('admin:nav.organisations')}
      rows={organisations}
      rowKey={(one) => one.id}
      stack
      columns={[
        {
          id: 'name',
          head: t('organisations:field.name'),
          rowHeader: true,
          cell: (one) => <a href={paths.adminOrganisation(locale, one.slug)}>{plainText(one.name, locale)}</a>,
        },
        { id: 'body', head: t('organisations:field.body'), cell: (one) => bodyNameInFull(one.body, locale) },
        { id: 'owners', head: t('admin:organisations.owners'), cell: (one) => ownersOf(one, locale, t) },
        {
          id: 'encounters',
          head: t('admin:organisations.encounters'),
          numeric: true,
          cell: (one) => one._count.encounters,
        },
        { id: 'calls', head: t('admin:organisations.calls'), numeric: true, cell: (one) => one._count.calls },
      ]}
    />
  )
}

/** Their names, or what is missing. */
function ownersOf({ team, _count }: Listed, locale: Locale, t: Translate) {
  if (team.length > 0)
    return formatList(
      team.map((member) => personName(member.person)),
      locale,
    )
  const isInvited = _count.invitations > 0
  return (
    <Chip tone="wait" icon={isInvited ? 'mail' : 'user-round-x'}>
      {isInvited ? t('admin:organisations.ownerInvited') : t('admin:organisations.noOwner')}
    </Chip>
  )
}
