import { CommuneMap } from '@/components/communes/commune-map'
import { CommuneName } from '@/components/communes/commune-name'
import { bulkWords, formWords } from '@/components/layout/form-words'
import { BulkBar } from '@/components/ui/bulk'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { Table } from '@/components/ui/table'
import { removeCommunesAction } from '@/lib/communes/actions'
import { communeNameInFull, keyText } from '@/lib/communes/commune'
import { drawMap } from '@/lib/communes/map.queries'
import { placeLine } from '@/lib/communes/place'
import type { Sector } from '@/lib/communes/sectors.queries'
import { territoryName } from '@/lib/communes/territory'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { sector: Sector; locale: Locale }

const form = 'members'

/** The communes of the sector, on the map and as a list from which some can be taken away. */
export async function Members({ sector, locale }: Props) {
  const t = translator(locale)
  const { members, sides } = sector
  const count = t('communes:sectors.count', { count: members.length, number: formatNumber(members.length, locale) })
  return (
    <Section id="members-title" title={t('communes:sectors.members')} more={<span className="meta">{count}</span>}>
      {sides > 0 && <p className="meta">{t('communes:sectors.use', { count: sides })}</p>}
      {members.length === 0 ? (
        <p>{t('communes:sectors.noMember')}</p>
      ) : (
        <div className="sector-members">
          <SectorMap sector={sector} locale={locale} />
          <ActionForm
            id={form}
            action={removeCommunesAction}
            locale={locale}
            words={formWords(locale)}
            hidden={{ territoryId: sector.id }}
          >
            <MembersTable members={members} locale={locale} />
            <BulkBar form={form} words={bulkWords(locale)}>
              <SubmitButton tone="second" size="small">
                {t('communes:sectors.removeChosen')}
              </SubmitButton>
            </BulkBar>
          </ActionForm>
        </div>
      )}
    </Section>
  )
}

function MembersTable({ members, locale }: { members: Sector['members']; locale: Locale }) {
  const t = translator(locale)
  const nameOf = (commune: Sector['members'][number]) => communeNameInFull(commune, locale)
  return (
    <Table
      label={t('communes:sectors.membersList')}
      rows={members}
      rowKey={keyText}
      dense
      select={{
        form,
        name: 'communes',
        label: (commune) => t('communes:sectors.chooseToRemove', { name: nameOf(commune) }),
        all: t('common:list.selectAll'),
      }}
      columns={[
        {
          id: 'name',
          head: t('communes:list.name'),
          rowHeader: true,
          cell: (commune) => (
            <a href={paths.commune(locale, commune.country, commune.code)}>
              <CommuneName names={commune} locale={locale} />
            </a>
          ),
        },
        { id: 'place', head: t('communes:list.place'), cell: (commune) => placeLine(commune, locale) },
      ]}
    />
  )
}

async function SectorMap({ sector, locale }: Props) {
  const drawing = await drawMap({
    width: 520,
    height: 420,
    fit: sector.members,
    padding: 60,
    near: sector.members,
    labels: 12,
  })
  const title = translator(locale)('communes:sectors.map', { name: territoryName(sector, locale) })
  return <CommuneMap drawing={drawing} title={title} />
}
