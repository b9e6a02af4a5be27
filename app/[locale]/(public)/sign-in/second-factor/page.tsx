import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { giveSecondFactorAction } from '@/lib/auth/actions'
import { nextPageOf } from '@/lib/auth/arrival'
import { requireUser } from '@/lib/auth/current'
import { secondFactorState } from '@/lib/auth/second-factor.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { ownPath, paths, withReturn } from '@/lib/platform/paths'

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
    <div className="wrap section stack">
      <h1>{t('auth:secondFactor.title')}</h1>
      <p className="lede prose">{t('auth:secondFactor.lede')}</p>
      <ActionForm
        action={giveSecondFactorAction}
        locale={locale}
        words={formWords(locale)}
        hidden={returnTo ? { returnTo } : {}}
      >
        <TextField
          name="code"
          width="code"
          autoComplete="one-time-code"
          maxLength={20}
          label={t('auth:secondFactor.label')}
          hint={t('auth:secondFactor.hint')}
        />
        <SubmitButton>{t('auth:secondFactor.confirm')}</SubmitButton>
      </ActionForm>
      <p>
        <a href={paths.my(locale)}>{t('auth:secondFactor.without')}</a>
      </p>
      <p className="meta prose">{t('auth:secondFactor.lost')}</p>
    </div>
  )
}
