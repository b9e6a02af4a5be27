import { Empty } from '@/components/ui/empty'
import { People, PersonRow } from '@/components/ui/person'
import { formatDay, formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import type { DelegationRow } from '@/lib/officials/delegates.queries'
import { bodyNameInFull, officialLine, personName } from '@/lib/officials/official-line'
import type { Actable } from '@/lib/officials/officials.queries'
import { EndDelegation } from './end-delegation'

type Props = { locale: Locale; delegations: DelegationRow[]; officials: Actable[] }

/** For whom one acts: as named, and today's officials behind it. */
export function DelegatesReceived({ locale, delegations, officials }: Props) {
  const t = translator(locale)
  if (delegations.length === 0) {
    return (
      <Empty title={t('officials:delegates.forNobody')} level={3}>
        {t('officials:delegates.forNobodyWhy')}
      </Empty>
    )
  }
  return (
    <People>
      {delegations.map((delegation) => {
        const name = whomOf(delegation, locale)
        return (
          <PersonRow
            key={delegation.id}
            name={name}
            position={termsOf(delegation, locale, t)}
            languages={behind(delegation, officials, locale) || t('officials:delegates.paused')}
            action={
              <EndDelegation
                locale={locale}
                id={delegation.id}
                question={t('officials:delegates.stopFor', { name })}
                isOwn
              />
            }
          />
        )
      })}
    </People>
  )
}

function whomOf({ official, body }: DelegationRow, locale: Locale): string {
  if (official) return personName(official)
  return body ? bodyNameInFull(body, locale) : ''
}

function termsOf({ scopes, endsOn }: DelegationRow, locale: Locale, t: Translate): string {
  const words = formatList(
    scopes.map((scope) => t(`officials:scope.${scope}`)),
    locale,
  )
  return t('officials:delegates.terms', { scopes: words, day: formatDay(endsOn, locale) })
}

/** Who that is today: a commune's officials in office, an official's own office. */
function behind({ official, body }: DelegationRow, officials: Actable[], locale: Locale): string {
  const lines = officials.flatMap((person) => {
    if (person.isOneself) return []
    const mandates = person.mandates.filter((held) => person.id === official?.id || held.bodyId === body?.id)
    return mandates.slice(0, 1).map((mandate) => officialLine(person, mandate, locale))
  })
  return lines.join(' · ')
}
