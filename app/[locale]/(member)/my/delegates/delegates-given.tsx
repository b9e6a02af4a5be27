import { Empty } from '@/components/ui/empty'
import { People, PersonRow } from '@/components/ui/person'
import { formatDay, formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { DelegationRow } from '@/lib/officials/delegates.queries'
import { bodyNameInFull, personName } from '@/lib/officials/official-line'
import { EndDelegation } from './end-delegation'

type Props = { locale: Locale; delegations: DelegationRow[]; mayName: boolean }

/** Who acts for oneself, or for the commune one heads. */
export function DelegatesGiven({ locale, delegations, mayName }: Props) {
  const t = translator(locale)
  if (delegations.length === 0) {
    return (
      <Empty title={t('officials:delegates.none')} level={3}>
        {mayName ? t('officials:delegates.noneWhy') : t('officials:delegates.noneYet')}
      </Empty>
    )
  }
  return (
    <People>
      {delegations.map((delegation) => {
        const name = delegateName(delegation)
        return (
          <PersonRow
            key={delegation.id}
            name={name}
            position={<Terms locale={locale} delegation={delegation} />}
            action={
              <EndDelegation locale={locale} id={delegation.id} question={t('officials:delegates.endOf', { name })} />
            }
          />
        )
      })}
    </People>
  )
}

/** The name, or the address of who has not given one. */
function delegateName({ delegate }: DelegationRow): string {
  return personName(delegate).trim() || (delegate.emails[0]?.address ?? '')
}

function Terms({ locale, delegation }: { locale: Locale; delegation: DelegationRow }) {
  const t = translator(locale)
  const { body, scopes, endsOn, delegate } = delegation
  return (
    <>
      {body && `${t('officials:delegates.allOf', { body: bodyNameInFull(body, locale) })} · `}
      {t('officials:delegates.terms', {
        scopes: formatList(
          scopes.map((scope) => t(`officials:scope.${scope}`)),
          locale,
        ),
        day: formatDay(endsOn, locale),
      })}
      <br />
      <span className="meta">{delegate.emails[0]?.address}</span>
    </>
  )
}
