import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { signOutAction } from '@/lib/auth/actions'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:signOut.title') }
}

/** A link cannot sign out: opening a page changes nothing. In the member's frame, so that the header forgets with it. */
export default async function SignOutPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  if ((await currentActor()).kind === 'visitor') redirect(paths.home(locale))
  const t = translator(locale)
  return (
    <div className="wrap">
      <PageHead title={t('auth:signOut.title')} lede={t('auth:signOut.body')} />
      <ActionForm action={signOutAction} locale={locale} words={formWords(locale)}>
        <div className="row">
          <SubmitButton>{t('auth:signOut.confirm')}</SubmitButton>
          <LinkButton href={paths.my(locale)} tone="quiet">
            {t('auth:signOut.stay')}
          </LinkButton>
        </div>
      </ActionForm>
    </div>
  )
}
