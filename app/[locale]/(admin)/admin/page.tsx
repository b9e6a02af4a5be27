import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { listWaitingMandates } from '@/lib/officials/people.queries'
import { paths } from '@/lib/platform/paths'
import { Tasks } from './tasks'
import { WaitingMandates } from './waiting-mandates'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:home.title') }
}

export default async function AdminPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.admin(locale), { power: true })
  const waiting = await listWaitingMandates(user)
  if (!waiting) notFound()
  const t = translator(locale)
  return (
    <>
      <DeskHead
        title={t('admin:home.title')}
        actions={
          <LinkButton href={paths.newMandate(locale)} icon="user-plus">
            {t('admin:people.add')}
          </LinkButton>
        }
      />
      <div className="wrap">
        <section className="section">
          <WaitingMandates locale={locale} waiting={waiting} />
        </section>
        <hr className="border-rule" />
        <div className="section">
          <Section id="tasks" title={t('admin:home.tasks')}>
            <Tasks locale={locale} />
          </Section>
        </div>
      </div>
    </>
  )
}
