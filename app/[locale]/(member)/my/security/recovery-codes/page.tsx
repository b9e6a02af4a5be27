import type { Metadata } from 'next'
import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { putCodesAwayAction } from '@/lib/auth/actions'
import { requireUser } from '@/lib/auth/current'
import { readShownCodes } from '@/lib/auth/recovery-codes-cookie'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { ownPath, paths } from '@/lib/platform/paths'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ returnTo?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:recovery.title') }
}

export default async function RecoveryCodesPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const returnTo = ownPath((await searchParams).returnTo)
  const user = await requireUser(locale, paths.recoveryCodes(locale))
  const codes = await readShownCodes(user)
  const t = translator(locale)
  if (codes.length === 0) {
    return (
      <div className="wrap">
        <PageHead title={t('auth:recovery.noneTitle')} lede={t('auth:recovery.noneBody')} />
        <LinkButton href={paths.security(locale)}>{t('auth:security.title')}</LinkButton>
      </div>
    )
  }
  return (
    <div className="wrap stack codes-page">
      <PageHead title={t('auth:recovery.title')} lede={t('auth:recovery.lede')} />
      <ul className="plain codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <ActionForm
        action={putCodesAwayAction}
        locale={locale}
        words={formWords(locale)}
        hidden={returnTo ? { returnTo } : {}}
      >
        <SubmitButton icon="circle-check">{t('auth:recovery.done')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
