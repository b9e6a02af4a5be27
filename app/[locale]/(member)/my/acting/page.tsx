import type { Metadata } from 'next'
import { ChooseActing } from '@/components/officials/choose-acting'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { listActable } from '@/lib/officials/officials.queries'
import { ownPath, paths } from '@/lib/platform/paths'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ returnTo?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('officials:acting.title') }
}

export default async function ActingPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.acting(locale))
  const returnTo = ownPath((await searchParams).returnTo)
  const people = await listActable(user)
  const t = translator(locale)
  return (
    <div className="wrap pb-16">
      <PageHead title={t('officials:acting.title')} lede={t('officials:acting.lede')} />
      {people.length > 1 ? (
        <ChooseActing
          locale={locale}
          people={people}
          chosen={user.actingFor}
          returnTo={() => returnTo}
          label={(person) =>
            person.isOneself ? t('officials:acting.me') : t('officials:acting.them', { name: personName(person) })
          }
        />
      ) : (
        <Empty
          title={t('officials:delegates.forNobody')}
          action={<LinkButton href={paths.my(locale)}>{t('auth:account.my')}</LinkButton>}
        >
          {t('officials:delegates.forNobodyWhy')}
        </Empty>
      )}
    </div>
  )
}
