import type { Metadata } from 'next'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import { PageHead, Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { secondFactorState } from '@/lib/auth/second-factor.queries'
import { listSessions } from '@/lib/auth/sessions.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { SecondFactorPanel } from './second-factor-panel'
import { SessionsTable } from './sessions-table'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:security.title') }
}

export default async function SecurityPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.security(locale))
  const [t, state] = [translator(locale), await secondFactorState(user)]
  return (
    <div className="wrap grid gap-12">
      <PageHead title={t('auth:security.title')} lede={t('auth:security.lede')} />
      {!state.isProvedLately && (
        <Banner tone="wait" title={t('auth:security.proveAgain')}>
          <LinkButton href={paths.signInAgain(locale, paths.security(locale))} tone="second">
            {t('auth:security.signInAgain')}
          </LinkButton>
        </Banner>
      )}
      <Section id="sessions" title={t('auth:security.sessions')}>
        <div className="stack">
          <p className="hint">{t('auth:security.sessionsHint')}</p>
          <SessionsTable locale={locale} sessions={await listSessions(user)} />
        </div>
      </Section>
      <Section id="second-factor" title={t('auth:security.factor')}>
        <SecondFactorPanel locale={locale} user={user} state={state} />
      </Section>
      <Section id="tokens" title={t('api:tokens.title')}>
        <div className="stack">
          <p className="hint">{t('api:tokens.why')}</p>
          <LinkButton href={paths.tokens(locale)} tone="second" icon="key-round">
            {t('api:tokens.manage')}
          </LinkButton>
        </div>
      </Section>
    </div>
  )
}
