import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/ui/page'
import { requireProof } from '@/lib/auth/proof'
import { offeredEnrolment, secondFactorState } from '@/lib/auth/second-factor.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { ownPath, paths, withReturn } from '@/lib/platform/paths'
import { SetUp } from './set-up'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ returnTo?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:setUp.title') }
}

export default async function SetUpPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const returnTo = ownPath((await searchParams).returnTo)
  const user = await requireProof(locale, withReturn(paths.setSecondFactor(locale), returnTo))
  const { setAt, isGiven } = await secondFactorState(user)
  // Whoever has one gives it before replacing it.
  if (setAt && !isGiven) redirect(withReturn(paths.secondFactor(locale), paths.setSecondFactor(locale)))
  const t = translator(locale)
  return (
    <div className="wrap stack">
      <PageHead title={t('auth:setUp.title')} lede={t('auth:setUp.lede')} />
      <SetUp locale={locale} enrolment={await offeredEnrolment(user)} isReplaced={setAt !== null} returnTo={returnTo} />
    </div>
  )
}
