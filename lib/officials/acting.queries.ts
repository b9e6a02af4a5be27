import 'server-only'
import { type AccountInHeader, accountFor } from '@/lib/auth/account-links'
import type { Actor } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { officialLine, personName } from './official-line'
import { findActedFor } from './officials.queries'

export type Account = AccountInHeader & { acting?: { text: string; href: string; change: string } }

/** What the header shows of somebody signed in, and the bar below it of whom they act for. Null for visitors. */
export async function findAccount(actor: Actor, locale: Locale): Promise<Account | null> {
  const account = accountFor(actor, locale)
  const official = account && (await findActedFor(actor))
  if (!official) return account
  const t = translator(locale)
  const [mandate] = official.mandates
  const who = mandate ? officialLine(official, mandate, locale) : personName(official)
  const acting = {
    text: t('officials:acting.text', { who }),
    href: paths.acting(locale),
    change: t('officials:acting.change'),
  }
  return { ...account, acting }
}
