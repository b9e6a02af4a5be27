import type { ReactNode } from 'react'
import { MemberFrame, PublicFrame } from '@/components/layout/frame'
import { accountFor } from '@/lib/auth/account-links'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** The frame only; what may be seen is decided where it is read. */
export default async function MemberLayout({ params, children }: Props) {
  const locale = localeOr((await params).locale)
  const account = accountFor(await currentActor(), locale)
  if (!account) return <PublicFrame locale={locale}>{children}</PublicFrame>
  return (
    <MemberFrame locale={locale} account={account}>
      {children}
    </MemberFrame>
  )
}
