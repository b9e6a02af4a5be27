import type { Metadata } from 'next'
import { RegistrationList } from '@/components/registrations/registration-list'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead, Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { groupRegistrations } from '@/lib/registrations/grouping'
import { listMyRegistrations } from '@/lib/registrations/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('registrations:my.title') }
}

export default async function MyPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.my(locale))
  const t = translator(locale)
  const groups = groupRegistrations(await listMyRegistrations(user), new Date())
  const parts = (['toAnswer', 'coming', 'over'] as const).filter((part) => groups[part].length > 0)
  return (
    <div className="wrap space-y-12 pb-16">
      <PageHead title={t('registrations:my.title')} lede={t('registrations:my.lede')} />
      {parts.length === 0 && (
        <Empty
          title={t('registrations:my.empty')}
          action={<LinkButton href={paths.encounters(locale)}>{t('registrations:my.emptyAction')}</LinkButton>}
        >
          {t('registrations:my.emptyWhy')}
        </Empty>
      )}
      {parts.map((part) => (
        <Section key={part} id={part} title={t(`registrations:my.${part}`)}>
          <RegistrationList registrations={groups[part]} reader={user.personId} locale={locale} />
        </Section>
      ))}
    </div>
  )
}
