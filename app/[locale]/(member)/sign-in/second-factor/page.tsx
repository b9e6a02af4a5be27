import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Shores } from '@/components/auth/shores'
import { nextPageOf } from '@/lib/auth/arrival'
import { requireUser } from '@/lib/auth/current'
import { secondFactorState } from '@/lib/auth/second-factor.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { ownPath, paths, withReturn } from '@/lib/platform/paths'
import { FactorForm } from './factor-form'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ returnTo?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:secondFactor.title') }
}

export default async function SecondFactorPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const returnTo = ownPath((await searchParams).returnTo)
  const user = await requireUser(locale, paths.secondFactor(locale))
  const { setAt, isGiven } = await secondFactorState(user)
  if (isGiven || (!setAt && !user.needsSecondFactor)) redirect(nextPageOf(user, returnTo, locale))
  if (!setAt) redirect(withReturn(paths.setSecondFactor(locale), returnTo))
  const t = translator(locale)
  return (
    <Shores
      start={
        <>
          <h1>{t('auth:secondFactor.title')}</h1>
          <p className="lede">{t('auth:secondFactor.lede')}</p>
          <p>
            <a href={paths.my(locale)}>{t('auth:secondFactor.without')}</a>
          </p>
        </>
      }
      end={
        <>
          <FactorForm locale={locale} returnTo={returnTo} />
          <p className="meta">{t('auth:secondFactor.lost')}</p>
        </>
      }
    />
  )
}
