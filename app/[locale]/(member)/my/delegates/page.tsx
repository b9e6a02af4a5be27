import type { Metadata } from 'next'
import { Banner } from '@/components/ui/banner'
import { Help } from '@/components/ui/help'
import { PageHead, Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { listDelegations } from '@/lib/officials/delegates.queries'
import { listActable } from '@/lib/officials/officials.queries'
import { listOwnMandates } from '@/lib/officials/own-mandates.queries'
import { mayNameDelegates } from '@/lib/officials/policy'
import { delegatesPageSchema } from '@/lib/officials/schema'
import { paths } from '@/lib/platform/paths'
import { DelegatesGiven } from './delegates-given'
import { DelegatesReceived } from './delegates-received'
import { NameDelegate } from './name-delegate'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('officials:delegates.title') }
}

export default async function DelegatesPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.delegates(locale))
  const { given, received } = await listDelegations(user)
  const mandates = await listOwnMandates(user)
  const { done } = delegatesPageSchema.parse(await searchParams)
  const isOfficial = mandates.length > 0 || given.length > 0
  const t = translator(locale)
  return (
    <div className="wrap space-y-12">
      <PageHead title={t('officials:delegates.title')} lede={t('officials:delegates.lede')}>
        {done && (
          <div className="mt-6">
            <Banner tone="ok" title={t(`officials:delegates.done.${done}`)} live="status" />
          </div>
        )}
      </PageHead>
      {isOfficial && (
        <>
          <Section id="given" title={t('officials:delegates.given')}>
            <DelegatesGiven locale={locale} delegations={given} mayName={mayNameDelegates(user)} />
          </Section>
          <Section id="name" title={t('officials:delegates.name')}>
            <NameDelegate locale={locale} actor={user} mandates={mandates} />
          </Section>
          <hr className="border-rule" />
        </>
      )}
      <Section id="received" title={t('officials:delegates.received')}>
        <DelegatesReceived locale={locale} delegations={received} officials={await listActable(user)} />
      </Section>
      {!isOfficial && <NameDelegate locale={locale} actor={user} mandates={mandates} />}
      <Help summary={t('officials:delegates.help')}>
        <p>{t('officials:delegates.helpBody')}</p>
      </Help>
    </div>
  )
}
