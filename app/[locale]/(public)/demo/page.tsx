import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page'
import { People } from '@/components/ui/person'
import { isDemo, listDemoPeople } from '@/lib/auth/demo.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { DemoPersonRow } from './demo-person-row'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('auth:demo.title'), robots: { index: false } }
}

/** Only `npm run demo` turns it on; anywhere else there is no such page. */
export default async function DemoPage({ params }: Props) {
  await connection()
  if (!isDemo()) notFound()
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  const people = await listDemoPeople()
  return (
    <div className="wrap">
      <PageHead title={t('auth:demo.title')} lede={t('auth:demo.lede')} />
      {people.length === 0 ? (
        <Empty title={t('auth:demo.emptyTitle')}>{t('auth:demo.emptyBody')}</Empty>
      ) : (
        <People>
          {people.map((person) => (
            <DemoPersonRow key={person.personId} locale={locale} person={person} />
          ))}
        </People>
      )}
    </div>
  )
}
