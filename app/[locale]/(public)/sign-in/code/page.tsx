import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeForm } from '@/components/auth/code-form'
import { Shores } from '@/components/auth/shores'
import { Unbroken } from '@/components/auth/unbroken'
import { LinkButton } from '@/components/ui/button'
import { enterByCodeAction } from '@/lib/auth/actions'
import { nextPageOf } from '@/lib/auth/arrival'
import { currentBrowser } from '@/lib/auth/browser'
import { findAsked } from '@/lib/auth/challenges.queries'
import { currentActor } from '@/lib/auth/current'
import { senderAddress } from '@/lib/auth/mail'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ResendForm } from './resend-form'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:code.title') }
}

export default async function CodePage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const actor = await currentActor()
  const asked = await findAsked(await currentBrowser(), 'signIn')
  // Somebody signed in may be proving once more that it is them.
  if (actor.kind === 'user' && !asked) redirect(nextPageOf(actor, null, locale))
  const [t, sender] = [translator(locale), senderAddress()]
  if (!asked) {
    return (
      <Shores
        start={
          <>
            <h1>{t('auth:code.noneTitle')}</h1>
            <p className="lede">{t('auth:code.noneBody')}</p>
          </>
        }
        end={<LinkButton href={paths.signIn(locale)}>{t('auth:link.overAction')}</LinkButton>}
      />
    )
  }
  return (
    <Shores
      start={
        <>
          <h1>{t('auth:code.title')}</h1>
          <p className="lede">{t('auth:code.sentTo', { address: asked.address })}</p>
          <p>{t('auth:code.body')}</p>
          <p>
            <a href={paths.signIn(locale)}>{t('auth:code.otherAddress')}</a>
          </p>
        </>
      }
      end={
        <>
          <CodeForm
            locale={locale}
            expiresAt={asked.expiresAt}
            action={enterByCodeAction}
            submit={t('auth:code.enter')}
          />
          <ResendForm locale={locale} address={asked.address} returnTo={asked.returnTo} />
          <p className="meta">
            <Unbroken sentence={t('auth:code.spam', { sender })} part={sender} />
          </p>
        </>
      }
    />
  )
}
