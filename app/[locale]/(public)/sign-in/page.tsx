import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Shores } from '@/components/auth/shores'
import { Unbroken } from '@/components/auth/unbroken'
import { Banner } from '@/components/ui/banner'
import { nextPageOf } from '@/lib/auth/arrival'
import { currentActor } from '@/lib/auth/current'
import { senderAddress } from '@/lib/auth/mail'
import { providerOf } from '@/lib/auth/provider'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { ownPath } from '@/lib/platform/paths'
import { AskForm } from './ask-form'
import { ProviderForm } from './provider-form'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ returnTo?: string | string[]; problem?: string | string[]; again?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:signIn.title') }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const { returnTo: asked, problem, again } = await searchParams
  const [returnTo, actor, provider] = [ownPath(asked), await currentActor(), providerOf()]
  const isAgain = actor.kind === 'user' && again !== undefined
  if (actor.kind === 'user' && !isAgain) redirect(nextPageOf(actor, returnTo, locale))
  const t = translator(locale)
  const sender = senderAddress()
  return (
    <Shores
      start={
        <>
          <h1>{t('auth:signIn.title')}</h1>
          <p className="lede">{t('auth:signIn.lede')}</p>
          {isAgain && <Banner tone="wait" title={t('auth:signIn.again')} />}
          {provider && problem === 'provider' && (
            <Banner tone="wait" title={t('auth:signIn.providerProblem', { name: provider.name })} live="alert" />
          )}
          <AskForm locale={locale} returnTo={returnTo} />
          {provider && <ProviderForm locale={locale} name={provider.name} returnTo={returnTo} />}
          <p className="meta">{t('auth:signIn.invitation')}</p>
        </>
      }
      end={
        <>
          <h2>{t('auth:signIn.nextTitle')}</h2>
          <ol className="numbered">
            <li>
              <Unbroken sentence={t('auth:signIn.nextMail', { sender })} part={sender} />
            </li>
            <li>{t('auth:signIn.nextBrowser')}</li>
            <li>{t('auth:signIn.nextNew')}</li>
          </ol>
        </>
      }
    />
  )
}
