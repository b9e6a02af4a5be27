import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/layout/frame'
import { localeOr } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

export default async function PublicLayout({ params, children }: Props) {
  const locale = localeOr((await params).locale)
  return <PublicFrame locale={locale}>{children}</PublicFrame>
}
