import type { Metadata } from 'next'
import { Shores } from '@/components/auth/shores'
import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { enterByLinkAction } from '@/lib/auth/actions'
import { currentBrowser } from '@/lib/auth/browser'
import { linkState } from '@/lib/auth/challenges.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; token: string }> }

// The address of this page is half of a key: no other site may learn it. (`no-referrer` would send "Origin: null" with
// the form, which a server action refuses.)
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOr((await params).locale))
  return { title: t('auth:code.title'), referrer: 'same-origin', robots: { index: false } }
}

/** Opening it does nothing, however often and whoever does: only the button does. */
export default async function LinkPage({ params }: Props) {
  const { locale: asked, token } = await params
  const locale = localeOr(asked)
  const t = translator(locale)
  const state = await linkState(token, await currentBrowser())
  const words = {
    ready: [t('auth:link.readyTitle'), t('auth:link.readyBody')],
    otherBrowser: [t('auth:link.otherTitle'), t('auth:link.otherBody')],
    over: [t('auth:link.overTitle'), t('auth:link.overBody')],
  }[state]
  return (
    <Shores
      start={
        <>
          <h1>{words[0]}</h1>
          <p className="lede">{words[1]}</p>
        </>
      }
      end={
        state === 'ready' ? (
          <ActionForm action={enterByLinkAction} locale={locale} words={formWords(locale)} hidden={{ token }}>
            <SubmitButton>{t('auth:code.enter')}</SubmitButton>
          </ActionForm>
        ) : (
          <LinkButton href={paths.signIn(locale)}>
            {state === 'over' ? t('auth:link.overAction') : t('auth:link.otherAction')}
          </LinkButton>
        )
      }
    />
  )
}
