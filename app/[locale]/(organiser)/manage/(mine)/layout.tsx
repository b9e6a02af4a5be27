import type { ReactNode } from 'react'
import { MemberFrame, PublicFrame } from '@/components/layout/frame'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { findAccount } from '@/lib/officials/acting.queries'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** Before an organisation is chosen there is no desk yet: the frame of a person's own pages. */
export default async function MyOrganisationsLayout({ params, children }: Props) {
  const locale = localeOr((await params).locale)
  const account = await findAccount(await currentActor(), locale)
  if (!account) return <PublicFrame locale={locale}>{children}</PublicFrame>
  return (
    <MemberFrame locale={locale} account={account}>
      {children}
    </MemberFrame>
  )
}
