import type { ReactNode } from 'react'
import { MemberFrame, PublicFrame } from '@/components/layout/frame'
import { accountFor } from '@/lib/auth/account-links'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** Before an organisation is chosen there is no desk yet: the frame of a person's own pages. */
export default async function MyOrganisationsLayout({ params, children }: Props) {
  const locale = localeOr((await params).locale)
  const account = accountFor(await currentActor(), locale)
  if (!account) return <PublicFrame locale={locale}>{children}</PublicFrame>
  return (
    <MemberFrame locale={locale} account={account}>
      {children}
    </MemberFrame>
  )
}
