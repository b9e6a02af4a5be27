import type { Metadata } from 'next'
import { CodeForm } from '@/components/auth/code-form'
import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { PageHead, Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { askAddressChangeAction, changeAddressAction } from '@/lib/auth/actions'
import { currentBrowser } from '@/lib/auth/browser'
import { findAsked } from '@/lib/auth/challenges.queries'
import { requireProof } from '@/lib/auth/proof'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { findProfile } from '@/lib/officials/profile.queries'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:changeAddress.title') }
}

export default async function ChangeAddressPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireProof(locale, paths.changeAddress(locale))
  const asked = await findAsked(await currentBrowser(), 'changeAddress')
  const { address } = await findProfile(user)
  const t = translator(locale)
  return (
    <div className="wrap grid gap-12">
      <PageHead title={t('auth:changeAddress.title')} lede={t('auth:changeAddress.lede')} />
      {asked && (
        <Section id="code" title={t('auth:changeAddress.codeTitle')}>
          <div className="stack">
            <p>{t('auth:code.sentTo', { address: asked.address })}</p>
            <CodeForm
              locale={locale}
              expiresAt={asked.expiresAt}
              action={changeAddressAction}
              submit={t('auth:changeAddress.confirm')}
            />
          </div>
        </Section>
      )}
      <Section id="ask" title={asked ? t('auth:changeAddress.other') : t('auth:changeAddress.label')}>
        <ActionForm action={askAddressChangeAction} locale={locale} words={formWords(locale)}>
          <TextField
            name="address"
            type="email"
            autoComplete="email"
            label={t('auth:changeAddress.label')}
            hint={t('auth:changeAddress.now', { address })}
          />
          <SubmitButton tone={asked ? 'second' : 'main'}>{t('auth:changeAddress.send')}</SubmitButton>
        </ActionForm>
      </Section>
    </div>
  )
}
