import type { Metadata } from 'next'
import { PageHead, Section } from '@/components/ui/page'
import { listTokens } from '@/lib/auth/api-tokens.queries'
import { requireUser } from '@/lib/auth/current'
import { secondFactorState } from '@/lib/auth/second-factor.queries'
import { readShownToken } from '@/lib/auth/token-cookie'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { NewToken } from './new-token'
import { ProveFirst } from './prove-first'
import { ShownTokenPanel } from './shown-token-panel'
import { TokensTable } from './tokens-table'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('api:tokens.title') }
}

export default async function TokensPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.tokens(locale))
  const t = translator(locale)
  const [shown, { isProvedLately }] = [await readShownToken(user), await secondFactorState(user)]
  return (
    <div className="wrap grid gap-12">
      <PageHead title={t('api:tokens.title')} lede={t('api:tokens.lede')} />
      {shown && <ShownTokenPanel locale={locale} token={shown} />}
      <Section id="tokens" title={t('api:tokens.list')}>
        <TokensTable locale={locale} tokens={await listTokens(user)} />
      </Section>
      <Section id="new" title={t('api:tokens.new')}>
        {isProvedLately ? <NewToken locale={locale} /> : <ProveFirst locale={locale} />}
      </Section>
    </div>
  )
}
