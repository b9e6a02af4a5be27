import type { Route } from 'next'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { Actor, User } from './actor'

export type AccountLink = { href: Route; label: string }

/** What the header shows of somebody signed in. */
export type AccountInHeader = { name: string; links: AccountLink[] }

/** Null for everybody who is not signed in. */
export function accountFor(actor: Actor, locale: Locale): AccountInHeader | null {
  return actor.kind === 'user' ? { name: actor.name, links: linksOf(actor, locale) } : null
}

function linksOf(user: User, locale: Locale): AccountLink[] {
  const t = translator(locale)
  const manages = user.memberships.length > 0
  return [
    ...(user.needsSecondFactor ? [{ href: paths.secondFactor(locale), label: t('auth:account.secondFactor') }] : []),
    ...(manages ? [{ href: paths.manage(locale), label: t('auth:account.manage') }] : []),
    ...(user.isAdministrator ? [{ href: paths.admin(locale), label: t('auth:account.admin') }] : []),
    { href: paths.my(locale), label: t('auth:account.my') },
    ...(user.delegations.length > 0 ? [{ href: paths.acting(locale), label: t('auth:account.acting') }] : []),
    ...(actsForOthersOrIsOfficial(user) ? [{ href: paths.delegates(locale), label: t('auth:account.delegates') }] : []),
    { href: paths.profile(locale), label: t('auth:account.profile') },
    { href: paths.security(locale), label: t('auth:account.security') },
    { href: paths.signOut(locale), label: t('auth:account.signOut') },
  ]
}

function actsForOthersOrIsOfficial(user: User): boolean {
  return user.mandates.length > 0 || user.delegations.length > 0
}

/** Where somebody goes who asked for no page in particular. */
export function landingOf(user: User, locale: Locale): Route {
  if (actsForOthersOrIsOfficial(user)) return paths.my(locale)
  if (user.memberships.length > 0) return paths.manage(locale)
  return user.isAdministrator ? paths.admin(locale) : paths.my(locale)
}
