import { Chip } from '@/components/ui/chip'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { ListedToken } from '@/lib/auth/api-tokens.queries'
import { formatDate, formatMomentShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { RevokeToken } from './revoke-token'
import { scopeLabel } from './scope-words'

/** One's tokens with their last use; ended ones say why. */
export function TokensTable({ locale, tokens }: { locale: Locale; tokens: ListedToken[] }) {
  const t = translator(locale)
  const zoned = { locale, zone: 'Europe/Brussels' }
  if (tokens.length === 0) return <Empty title={t('api:tokens.none')}>{t('api:tokens.noneWhy')}</Empty>
  return (
    <Table
      label={t('api:tokens.list')}
      rows={tokens}
      rowKey={({ id }) => id}
      stack
      columns={[
        {
          id: 'name',
          head: t('api:tokens.columnName'),
          rowHeader: true,
          cell: ({ name, state }) => (
            <span className="row">
              {name}
              {state !== 'live' && (
                <Chip tone="quiet" icon="circle-minus">
                  {t(`api:tokenState.${state}`)}
                </Chip>
              )}
            </span>
          ),
        },
        {
          id: 'scopes',
          head: t('api:tokens.scopes'),
          cell: ({ scopes }) => scopes.map((scope) => <div key={scope}>{scopeLabel(scope, t)}</div>),
        },
        {
          id: 'used',
          head: t('api:tokens.columnUsed'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? formatMomentShort(lastUsedAt, zoned) : t('api:tokens.neverUsed')),
        },
        {
          id: 'until',
          head: t('api:tokens.columnUntil'),
          cell: ({ expiresAt }) => formatDate(expiresAt, zoned, { weekday: false }),
        },
        {
          id: 'end',
          head: t('api:tokens.columnAction'),
          cell: ({ id, name, state }) =>
            state === 'revoked' || state === 'expired' ? null : <RevokeToken locale={locale} id={id} name={name} />,
        },
      ]}
    />
  )
}
